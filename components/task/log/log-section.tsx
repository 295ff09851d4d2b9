import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import { commentKey, draftField, draftText, TEXT } from "../../../lib/app/comment-draft";
import { showMentions } from "../../../lib/text/mentions";
import { useForm } from "../../fields/form-context";
import { Button } from "../../ui/button";
import { failureSentence } from "../../ui/failure-sentence";
import { StatusBar } from "../../ui/status-bar";
import { TaskContext, useTaskSurroundings } from "../task-context";
import { useDraft } from "../use-draft";
import { CommentBox } from "./comment-box";
import { CommentEntry } from "./comment-entry";
import { EventEntry } from "./event-entry";
import { mentionable } from "./log-names";
import styles from "./log.module.css";
import { PendingEntry } from "./pending-entry";
import { useCommentActions } from "./use-comment-actions";
import { useLog } from "./use-log";
import { usePendingComments } from "./use-pending-comments";

/** What has happened to a task and what people said about it, newest first, and where one says something oneself. */
export function LogSection({ task, mayComment }: { task: string; mayComment: boolean }) {
  const surroundings = useTaskSurroundings();
  const { connection } = surroundings;
  const { directory } = useForm();
  const title = useId();
  const log = useLog(connection, task);
  const draft = useDraft(connection.id, commentKey(task));
  const people = { directory, person: connection.person };
  const pending = usePendingComments(connection.id, task, log);
  const actions = useCommentActions(connection, log, draft, people);
  const events = log.events.value;
  const older = log.older.value;
  const failure = log.failure.value;
  const reading = log.reading.value;
  const typed = draftText(draft.entries.value, TEXT) ?? "";
  const rewrite = (text: string) =>
    draft.answer(draftField(TEXT), { type: "text", text: showMentions(text, mentionable(people)) });

  // A server that keeps no log for others (as the public documentation describes it) has nothing to show here.
  if (failure?.kind === "no-such-address") return null;
  return (
    // A comment is no place to tick the task's checks.
    <TaskContext.Provider value={{ ...surroundings, checklists: [], mark: null }}>
      <section class={styles.log} aria-labelledby={title}>
        <h2 id={title}>{i18n.t("log.title")}</h2>
        {mayComment && (
          <CommentBox
            task={task}
            draft={draft}
            people={people}
            onSent={(operation, text) => pending.add(operation, text)}
          />
        )}
        {failure && (
          <StatusBar
            tone="soon"
            sentence={
              events.length === 0 ? failureSentence(failure) : i18n.t("log.stale", [failureSentence(failure)])
            }
            action={{ label: i18n.t("log.tryAgain"), onClick: () => void log.refresh() }}
          />
        )}
        {events.length + pending.comments.value.length > 0 && (
          <ol class={styles.entries}>
            {pending.comments.value.map((comment) => (
              <PendingEntry
                key={comment.operation}
                comment={comment}
                person={connection.person}
                onDropped={() => pending.drop(comment.operation)}
                onRewrite={typed.trim() === "" && mayComment ? rewrite : null}
              />
            ))}
            {events.map((event) =>
              event.kind === "comment" ? (
                <CommentEntry
                  key={event.id}
                  comment={event}
                  people={people}
                  actions={mayComment ? actions : null}
                />
              ) : (
                <EventEntry key={event.id} event={event} people={people} />
              ),
            )}
          </ol>
        )}
        {events.length === 0 && !failure && (
          <p class={styles.note}>{i18n.t(older === null ? "log.loading" : "log.empty")}</p>
        )}
        {older !== null && older > 0 && (
          <Button
            class={styles.older}
            aria-disabled={reading}
            onClick={() => reading || void log.readOlder()}
          >
            {reading ? i18n.t("log.readingOlder") : i18n.t("log.older", older)}
          </Button>
        )}
      </section>
    </TaskContext.Provider>
  );
}
