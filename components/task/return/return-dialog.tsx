import { useContext, useEffect, useId, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { commentKey, draftField, draftText, isOldReason, reasonName } from "../../../lib/app/comment-draft";
import { taskAfter } from "../../../lib/app/next-task";
import { goTo } from "../../../lib/app/route";
import { taskSignature } from "../../../lib/fields/signature";
import type { Failure } from "../../../lib/http/failure";
import type { Connection } from "../../../lib/store/stored";
import type { Task } from "../../../lib/tasks/task";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { failureSentence } from "../../ui/failure-sentence";
import { ServicesContext } from "../task-context";
import { useDraft } from "../use-draft";
import styles from "./return.module.css";

export interface ReturnDialogProps {
  connection: Connection;
  task: Task;
  /** Ids of the waiting tasks, in the order of the list. */
  order: string[];
  onClose: () => void;
}

/** Asks why a task goes back, says where it goes, and hands it to the background, which waits for an undo first. */
export function ReturnDialog({ connection, task, order, onClose }: ReturnDialogProps) {
  const { send } = useContext(ServicesContext);
  const draft = useDraft(connection.id, commentKey(task.id));
  const field = useRef<HTMLTextAreaElement>(null);
  const [insisted, setInsisted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const id = useId();
  // A task that comes back was started anew, so it does not come with the reason of last time.
  const name = reasonName(task.startedAt);
  const reason = draftText(draft.entries.value, name) ?? "";
  const blocked = task.subWorkflows.some(({ running }) => running);
  const missing = reason.trim() === "";
  useEffect(() => {
    for (const kept of Object.keys(draft.entries.peek())) if (isOldReason(kept, name)) draft.forget(kept);
  }, [draft, name, draft.ready.value]);

  const submit = async () => {
    if (busy || blocked) return;
    if (missing) {
      setInsisted(true);
      return field.current?.focus();
    }
    setBusy(true);
    setFailure(null);
    const answer = await send("return-task", {
      connection: connection.id,
      task: task.id,
      comment: reason.trim().toWellFormed(),
      version: { startedAt: task.startedAt, fields: taskSignature(task) },
    });
    setBusy(false);
    if (!answer.ok) return setFailure(answer.failure);
    onClose();
    const next = taskAfter(order, task.id);
    goTo(next === null ? { screen: "inbox" } : { screen: "task", connection: connection.id, task: next });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed here is not for the task behind it.
    event.stopPropagation();
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    event.preventDefault();
    void submit();
  };
  const [only, ...others] = task.revertTargets;
  return (
    <Dialog
      title={i18n.t("return.title")}
      onClose={onClose}
      cancel={i18n.t("return.cancel")}
      action={
        <Button
          look="main"
          aria-disabled={missing || busy || blocked}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={() => void submit()}
        >
          {i18n.t("return.confirm")}
        </Button>
      }
    >
      {only && others.length === 0 ? (
        <p dir="auto">{i18n.t("return.goesTo", [only.name])}</p>
      ) : (
        <>
          <p>{i18n.t("return.goesToAll")}</p>
          <ul class={styles.targets}>
            {task.revertTargets.map((target) => (
              <li key={target.id} dir="auto">
                {target.name}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class={styles.note}>{i18n.t("return.kept")}</p>
      {blocked && <p class={styles.note}>{i18n.t("return.blocked")}</p>}
      <div class={styles.field}>
        <label for={id}>
          {i18n.t("return.reason")}{" "}
          <span class={styles.note} aria-hidden="true">
            {i18n.t("fields.required")}
          </span>
        </label>
        <textarea
          ref={field}
          id={id}
          class={styles.reason}
          rows={3}
          dir="auto"
          aria-required="true"
          aria-invalid={insisted && missing ? "true" : undefined}
          aria-describedby={insisted && missing ? `${id}-problem` : undefined}
          value={reason}
          onInput={(event) =>
            draft.answer(draftField(name), { type: "text", text: event.currentTarget.value })
          }
          onKeyDown={onKeyDown}
        />
        {insisted && missing && (
          <p id={`${id}-problem`} class={styles.problem}>
            {i18n.t("return.reasonMissing")}
          </p>
        )}
      </div>
      <div role="alert">{failure && <p class={styles.problem}>{failureSentence(failure)}</p>}</div>
    </Dialog>
  );
}
