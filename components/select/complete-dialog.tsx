import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { goTo } from "../../lib/app/route";
import { sendCommand } from "../../lib/app/send-command";
import type { Failure } from "../../lib/http/failure";
import type { ListedRow, TaskVersion } from "../../lib/tasks/task";
import { focusActiveRow } from "../inbox/focus-active-row";
import { rewindList } from "../inbox/list-place";
import { Button } from "../ui/button";
import { failureSentence } from "../ui/failure-sentence";
import { startBatch } from "./batch";
import { CheckedTasks } from "./checked-tasks";
import { endSelection } from "./selection";
import { useChecks } from "./use-checks";
import shared from "../ui/dialog.module.css";
import styles from "./complete-dialog.module.css";

/** More at once would be more requests than a server should get from one person. */
const MOST = 100;

export interface CompleteDialogProps {
  rows: ListedRow[];
  onClose: () => void;
}

/** Checks tasks, tells which need nothing more and why the others do, and completes the former. */
export function CompleteDialog({ rows, onClose }: CompleteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const sending = useSignal(false);
  const failure = useSignal<Failure | null>(null);
  const [asked] = useState(() => rows.slice(0, MOST));
  const checked = useChecks(asked);

  useEffect(() => dialog.current?.showModal(), []);

  const isChecking = checked.size < asked.length;
  const ready = asked.flatMap((row) => {
    const readiness = checked.get(row);
    return readiness?.ready ? [{ row, version: readiness.version }] : [];
  });

  const complete = async () => {
    if (isChecking || sending.value || ready.length === 0) return;
    sending.value = true;
    failure.value = await send(ready);
    sending.value = false;
    if (failure.value === null) dialog.current?.close();
  };
  const open = (row: ListedRow) => {
    dialog.current?.close();
    goTo({ screen: "task", connection: row.connection.id, task: row.id });
  };

  return (
    <dialog ref={dialog} class={`${shared.frame} ${styles.dialog}`} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{titleOf(isChecking, ready.length, asked.length)}</h2>
      {rows.length > MOST && <p class={styles.quiet}>{i18n.t("select.most", [MOST, rows.length])}</p>}
      {isChecking ? (
        <p class={styles.progress}>
          <progress value={checked.size} max={asked.length} aria-labelledby={id} />
          <span>{i18n.t("select.checked", [checked.size, asked.length])}</span>
        </p>
      ) : (
        <CheckedTasks rows={asked} checked={checked} onOpen={open} />
      )}
      {failure.value && <p role="alert">{failureSentence(failure.value)}</p>}
      <div class={styles.actions}>
        <Button onClick={() => dialog.current?.close()}>{i18n.t("select.cancel")}</Button>
        {(isChecking || ready.length > 0) && (
          <Button look="main" aria-disabled={isChecking || sending.value} onClick={() => void complete()}>
            {isChecking ? i18n.t("select.complete") : i18n.t("select.confirm", ready.length)}
          </Button>
        )}
      </div>
    </dialog>
  );
}

function titleOf(isChecking: boolean, ready: number, all: number): string {
  if (isChecking) return i18n.t("select.checking", all);
  return ready > 0 ? i18n.t("select.question", ready) : i18n.t("select.noneReady");
}

/** Hands the tasks to the background and shows what becomes of them. Resolves with why that was not possible, or null. */
async function send(ready: { row: ListedRow; version: TaskVersion }[]): Promise<Failure | null> {
  const tasks = ready.map(({ row, version }) => ({ connection: row.connection.id, task: row.id, version }));
  const answer = await sendCommand("complete-many", { tasks });
  if (!answer.ok) return answer.failure;
  startBatch(
    ready.flatMap(({ row }, index) => {
      const operation = answer.value.operations[index];
      if (!operation) return [];
      const { id: task, connection, name, workflowName } = row;
      return [{ operation, connection: connection.id, task, name, workflowName }];
    }),
  );
  endSelection();
  rewindList();
  requestAnimationFrame(focusActiveRow);
  return null;
}
