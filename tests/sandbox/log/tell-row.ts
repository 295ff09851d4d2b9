import type { Task } from "../model.ts";
import { presentRow } from "../present/present-task.ts";
import type { State } from "../state.ts";

/** Tells people that a task came into their inbox, was finished, or left it (reference §17). */
export function tellRow(
  state: State,
  type: "task_created" | "task_completed" | "task_deleted",
  task: Task,
  to: number[],
): void {
  if (to.length > 0) state.bus.emit({ type, to, data: presentRow(state, task) });
}
