import type { Task } from "./task";

/** A task as it is while its workflow rests: an open step sleeps with it (reference §8). */
export function withSnoozedWorkflow(task: Task): Task {
  return {
    ...task,
    status: task.status === "active" ? "snoozed" : task.status,
    workflow: { ...task.workflow, status: "snoozed" },
  };
}

/** A task as it is once its workflow was woken or reopened: a step that slept is open again. */
export function withRunningWorkflow(task: Task): Task {
  return {
    ...task,
    status: task.status === "snoozed" ? "active" : task.status,
    workflow: { ...task.workflow, status: "running" },
  };
}
