import type { Failure } from "../http/failure";
import type { OutboxEntry } from "../store/stored";
import type { Task } from "../tasks/task";

/** How a task stands for the person who looks at it. Only an `open` one has a form. */
export type TaskCondition =
  /** An answer waits to be sent, is being sent, or nobody knows yet whether it arrived. */
  | { kind: "on-its-way"; entry: OutboxEntry }
  | { kind: "open" }
  | { kind: "read-only" }
  /** The person has finished; others have not. */
  | { kind: "finished-by-me" }
  | { kind: "completed"; at: number | null }
  | { kind: "workflow-done" }
  | { kind: "snoozed" }
  | { kind: "not-active" };

/** Reads how a task stands from the task and from the answer that may be on its way (reference §9, §10, §25). */
export function readCondition(task: Task, entry: OutboxEntry | undefined): TaskCondition {
  if (entry && entry.state !== "needs-you") return { kind: "on-its-way", entry };
  if (task.status === "completed") return { kind: "completed", at: task.completedAt };
  if (task.finishedByMe) return { kind: "finished-by-me" };
  if (task.workflow.status === "done") return { kind: "workflow-done" };
  if (task.workflow.status === "snoozed" || task.status === "snoozed") return { kind: "snoozed" };
  if (task.status === "pending" || task.status === "skipped") return { kind: "not-active" };
  return task.readOnly ? { kind: "read-only" } : { kind: "open" };
}

/** Whether a failure to read a task means that it is not there for this person (any more), and not that something broke. */
export function isGone(failure: Failure | null): boolean {
  return failure?.kind === "not-found" || failure?.kind === "forbidden";
}
