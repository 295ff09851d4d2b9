import { refuse, refusal } from "../http/answer.ts";
import type { Task } from "../model.ts";
import type { State } from "../state.ts";
import { workflowOf } from "./relations.ts";

/** Refuses a change to a task that is not being worked on (reference §12). */
export function refuseUnlessRunning(state: State, task: Task): void {
  const { status } = workflowOf(state, task);
  if (status === 1) refuse(refusal("Completed workflow cannot be changed."));
  if (status === 3) refuse(refusal("Snoozed workflow cannot be changed."));
  if (task.status !== "active") refuse(refusal("Available only for the active task."));
}
