import type { OutboxEntry, OutboxView } from "../store/stored";

/** A task that was completed together with others. */
export interface BatchTask {
  operation: string;
  connection: string;
  task: string;
  name: string;
  workflowName: string;
}

/** What became of one of them. */
export type BatchResult =
  | { state: "pending"; task: BatchTask; entry: OutboxEntry }
  | { state: "needs-you"; task: BatchTask; entry: OutboxEntry }
  | { state: "done"; task: BatchTask };

/**
 * Reads what became of tasks that were completed together. Those that were taken back are left out: they wait again.
 * @param isListed whether the stored list still has the task
 */
export function readBatch(
  tasks: BatchTask[],
  outbox: OutboxView,
  isListed: (task: BatchTask) => boolean,
): BatchResult[] {
  const entries = new Map(outbox.entries.map((entry) => [entry.operation, entry]));
  const ended = new Set(outbox.tombstones.map(({ connection, task }) => `${connection}/${task}`));
  return tasks.flatMap((task): BatchResult[] => {
    const entry = entries.get(task.operation);
    if (entry) return [{ state: entry.state === "needs-you" ? "needs-you" : "pending", task, entry }];
    const isDone = ended.has(`${task.connection}/${task.task}`) || !isListed(task);
    return isDone ? [{ state: "done", task }] : [];
  });
}
