import { useContext, useState } from "preact/hooks";
import type { ChecklistMarks } from "../../lib/app/checklist-marks";
import type { DraftSession } from "../../lib/app/draft-session";
import { taskAfter } from "../../lib/app/next-task";
import { goTo } from "../../lib/app/route";
import type { Answers } from "../../lib/fields/output-field";
import { taskSignature } from "../../lib/fields/signature";
import type { Failure } from "../../lib/http/failure";
import type { Task } from "../../lib/tasks/task";
import { ServicesContext } from "./task-context";

export interface Completion {
  busy: boolean;
  /** Why the answers could not even be put aside to be sent. */
  failure: Failure | null;
  complete: (answers: Answers) => void;
}

/**
 * Completes a task: once everything ticked is on the server, the background takes the answers over, and the next task of
 * the list is shown. The shell offers to undo it.
 */
export function useCompletion(
  connection: string,
  task: Task,
  order: string[],
  { draft, marks }: { draft: DraftSession; marks: ChecklistMarks },
): Completion {
  const { send } = useContext(ServicesContext);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const complete = async (answers: Answers) => {
    setBusy(true);
    setFailure(null);
    const flushed = draft.flush();
    await marks.idle();
    if (marks.refusal.value) return setBusy(false);
    const version = { startedAt: task.startedAt, fields: taskSignature(task) };
    // Not after the disk: the popup may close right after the click.
    const answered = send("complete", { connection, task: task.id, answers, version });
    await flushed;
    const answer = await answered;
    setBusy(false);
    if (!answer.ok) return setFailure(answer.failure);
    const next = taskAfter(order, task.id);
    goTo(next === null ? { screen: "inbox" } : { screen: "task", connection, task: next });
  };
  return { busy, failure, complete: (answers) => void (busy || complete(answers)) };
}
