import type { Task } from "../model.ts";
import type { TaskSnapshot } from "./log-model.ts";

/** Keeps what an event shows of its task, so that the task may change. */
export function snapshotOf(task: Task): TaskSnapshot {
  return {
    id: task.id,
    number: task.number,
    name: task.name,
    description: task.description,
    performers: structuredClone(task.performers),
    dueAt: task.dueAt,
    output: null,
    fieldsets: null,
    subWorkflowId: null,
  };
}

/** The same with the task's values of now, as the event of a completion shows them. */
export function withValues(snapshot: TaskSnapshot, task: Task): TaskSnapshot {
  return {
    ...snapshot,
    output: structuredClone(task.fields),
    fieldsets: task.fieldsets.length > 0 ? structuredClone(task.fieldsets) : null,
  };
}
