import { performersOf } from "../log/audience.ts";
import { EVENT } from "../log/log-model.ts";
import { notify } from "../log/notify.ts";
import { recordEvent } from "../log/record-event.ts";
import type { Person, Task } from "../model.ts";
import type { State } from "../state.ts";
import { workflowOf } from "./relations.ts";
import { refuseUnlessRunning } from "./running.ts";

/** Sets or clears when a task is due, in Unix seconds, and tells its performers. */
export function setDueDate(state: State, task: Task, by: Person, dueAt: number | null): void {
  refuseUnlessRunning(state, task);
  task.dueAt = dueAt;
  notify(state, "due_date_changed", task, { to: performersOf(state, task), authorId: by.id });
  recordEvent(state, {
    type: EVENT.dueDateChanged,
    workflow: workflowOf(state, task),
    task,
    userId: by.id,
  });
}
