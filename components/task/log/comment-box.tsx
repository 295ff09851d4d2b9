import { useContext, useId, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { draftField, draftText, TEXT } from "../../../lib/app/comment-draft";
import type { DraftSession } from "../../../lib/app/draft-session";
import type { Failure } from "../../../lib/http/failure";
import { commentText } from "../../../lib/text/comment-text";
import { FileRow } from "../../fields/file-row";
import fieldStyles from "../../fields/fields.module.css";
import { useForm } from "../../fields/form-context";
import { Button } from "../../ui/button";
import { failureSentence } from "../../ui/failure-sentence";
import { ServicesContext } from "../task-context";
import { mentionable, type LogPeople } from "./log-names";
import styles from "./log.module.css";
import { MentionBox } from "./mention-box";
import { useCommentFiles } from "./use-comment-files";

export interface CommentBoxProps {
  task: string;
  draft: DraftSession;
  people: LogPeople;
  /** The comment lies in the outbox. */
  onSent: (operation: string, text: string) => void;
}

/** Where a comment is written. It is kept as it is typed, and handed to the background whole. */
export function CommentBox({ task, draft, people, onSent }: CommentBoxProps) {
  const { send } = useContext(ServicesContext);
  const { connection, handOver } = useForm();
  const picker = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const id = useId();
  const attached = useCommentFiles(task, draft);
  const typed = draftText(draft.entries.value, TEXT) ?? "";
  const mentions = mentionable(people);
  // Servers that number their files take none in a comment (reference §13, §27).
  const takesFiles = connection.dialect.file === "link" && connection.files !== null;
  const problem = fileProblem(attached.files.map((file) => [file.kind, attached.uploadOf(file)?.state]));
  const text = commentText(typed, attached.files, mentions);
  const ready = draft.ready.value && text !== "" && problem === null && !busy;

  const submit = async () => {
    if (!ready) return;
    setBusy(true);
    setFailure(null);
    const answer = await send("send-comment", { connection: connection.id, task, text });
    setBusy(false);
    if (!answer.ok) return setFailure(answer.failure);
    onSent(answer.value.operation, text);
    if (draftText(draft.entries.peek(), TEXT) === typed) draft.forget(TEXT);
    for (const file of attached.files) attached.remove(file);
  };

  return (
    <div class={styles.write}>
      <MentionBox
        id={id}
        label={i18n.t("log.write.label")}
        placeholder={i18n.t("log.write.placeholder")}
        value={typed}
        people={mentions}
        describedBy={`${id}-note`}
        onInput={(words) => draft.answer(draftField(TEXT), { type: "text", text: words })}
        onSubmit={() => void submit()}
        {...(takesFiles && { onFiles: attached.add })}
      />
      {attached.files.length > 0 && (
        <ul class={fieldStyles.fileList} aria-label={i18n.t("log.write.dropped")}>
          {attached.files.map((file, index) => (
            <FileRow
              key={file.kind === "local" ? file.fileId : `${file.url}-${index}`}
              file={file}
              upload={attached.uploadOf(file)}
              onRemove={() => attached.remove(file)}
              onRetry={() => attached.retry(file)}
            />
          ))}
        </ul>
      )}
      <div class={styles.tools}>
        {takesFiles && (
          <Button
            look="link"
            onClick={() => (handOver ? void draft.flush().then(handOver) : picker.current?.click())}
          >
            {i18n.t(handOver ? "log.write.attachInTab" : "log.write.attach")}
          </Button>
        )}
        <p id={`${id}-note`} class={styles.note}>
          {problem}
          {draft.saving.value === "failed" && i18n.t("log.write.notKept")}
        </p>
        <Button aria-disabled={!ready} onClick={() => void submit()}>
          {i18n.t("log.write.send")}
        </Button>
      </div>
      <div role="alert">
        {failure && <p class={styles.refused}>{failureSentence(failure)}</p>}
        {attached.refused.map((sentence) => (
          <p key={sentence} class={styles.refused}>
            {sentence}
          </p>
        ))}
      </div>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-label={i18n.t("log.write.dropped")}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          attached.add(chosen);
        }}
      />
    </div>
  );
}

/** What keeps a comment with these files from being sent, in words. Each is given by its kind and how its upload stands. */
function fileProblem(files: ["local" | "remote", string | undefined][]): string | null {
  const local = files.filter(([kind]) => kind === "local");
  if (local.some(([, state]) => state === "failed" || state === "lost")) {
    return i18n.t("log.write.fileProblem");
  }
  return local.length === 0 ? null : i18n.t("log.write.uploading", local.length);
}
