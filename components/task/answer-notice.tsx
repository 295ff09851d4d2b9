import { useContext } from "preact/hooks";
import { i18n } from "#i18n";
import type { DraftSession } from "../../lib/app/draft-session";
import { answersText } from "../../lib/app/value-text";
import type { Form } from "../../lib/fields/all-fields";
import type { Person, OutboxEntry } from "../../lib/store/stored";
import { AnswerBar } from "./answer-bar";
import { obstacleSentence } from "./obstacle-sentence";
import { ServicesContext } from "./task-context";

export interface AnswerNoticeProps {
  entry: OutboxEntry | undefined;
  form: Form;
  draft: DraftSession;
  person: Person;
  /** The task has a form, in which the answers still stand. */
  open: boolean;
  /** Completes the task from the form, with what has been typed since. */
  onComplete: () => void;
}

/** Answers that could not be delivered, or that no form has a place for any more: what happened, and what to do. */
export function AnswerNotice({ entry, form, draft, person, open, onComplete }: AnswerNoticeProps) {
  const { send } = useContext(ServicesContext);
  // Nothing else is read while there is nothing to say: each key would have it said anew.
  if (entry ? entry.state !== "needs-you" && entry.state !== "unknown" : open) return null;
  const typed = Object.entries(draft.entries.value).map(([name, { value }]) => [name, value] as const);
  const copy = answersText(Object.fromEntries(typed), form, person);
  const forget = () => {
    for (const [name] of typed) draft.forget(name);
  };
  if (entry?.state === "needs-you") {
    const retry = () => (open ? onComplete() : void send("retry", { operation: entry.operation }));
    const discard = () => {
      void send("discard", { operation: entry.operation });
      forget();
    };
    return (
      <AnswerBar
        tone="bad"
        sentence={`${obstacleSentence(entry.obstacle, person)} ${i18n.t("task.answers.kept")}`}
        copy={copy}
        onRetry={canRetry(entry) ? retry : undefined}
        onDiscard={discard}
      />
    );
  }
  if (entry?.state === "unknown") {
    return <AnswerBar tone="soon" sentence={i18n.t("task.notice.unknown")} copy={copy} />;
  }
  if (typed.length === 0) return null;
  return <AnswerBar tone="soon" sentence={i18n.t("task.answers.noPlace")} copy={copy} onDiscard={forget} />;
}

/** Whether the same answers could be taken now. */
function canRetry({ obstacle }: OutboxEntry): boolean {
  return !["completed-by-other", "gone", "file-lost", "person-unknown"].includes(obstacle?.reason ?? "");
}
