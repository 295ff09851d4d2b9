import { startStep } from "../flows/start-step.ts";
import { waitingFor } from "../log/audience.ts";
import { EVENT } from "../log/log-model.ts";
import type { TaskSnapshot } from "../log/log-model.ts";
import { recordEvent } from "../log/record-event.ts";
import { tellRow } from "../log/tell-row.ts";
import type { Task, Workflow } from "../model.ts";
import type { State } from "../state.ts";
import { tasksOf, workflowOf } from "./relations.ts";

/** What let a workflow go on: its last finished task, and who finished it. */
export interface Cause {
  task: TaskSnapshot;
  userId: number;
}

/**
 * Starts the next step of a workflow and those that go with it, or ends the workflow after its last. `at` counts in Unix
 * seconds.
 */
export function advance(state: State, workflow: Workflow, at: number, cause?: Cause): void {
  const tasks = tasksOf(state, workflow);
  if (tasks.some(({ status }) => status === "active")) return;
  let started = false;
  for (const next of tasks.filter(({ status }) => status === "pending")) {
    if (started && !state.plans.get(next.apiName)?.together) break;
    if (!startStep(state, next, at)) continue;
    started = true;
    recordEvent(state, { type: EVENT.taskStarted, workflow, task: next });
    tellRow(state, "task_created", next, waitingFor(state, next));
  }
  if (started) return;
  finish(workflow, at);
  recordEvent(state, { type: EVENT.workflowEnded, workflow, ...cause });
}

/** What a return from a later step does: the task is active again with its values and ticks kept (reference §12). */
export function reopen(state: State, task: Task, at: number): void {
  const workflow = workflowOf(state, task);
  workflow.status = 0;
  workflow.completedAt = null;
  for (const later of tasksOf(state, workflow)) {
    if (later.number <= task.number) continue;
    resetPart(later, "pending");
    later.startedAt = null;
  }
  resetPart(task, "active");
  task.startedAt = at;
  task.wasStarted = true;
}

/** Lets a workflow rest until a time: its open steps sleep with it (reference §8). Times in Unix seconds. */
export function snooze(state: State, workflow: Workflow, at: number, until: number): void {
  workflow.status = 3;
  for (const task of tasksOf(state, workflow).filter(({ status }) => status === "active")) {
    task.status = "snoozed";
    task.delay = {
      id: state.nextId("delay"),
      duration: duration(until - at),
      startAt: at,
      estimatedEndAt: until,
    };
  }
}

/** Wakes a workflow, or reopens a finished one, which keeps the date it was ended. */
export function resume(state: State, workflow: Workflow): void {
  workflow.status = 0;
  for (const task of tasksOf(state, workflow).filter(({ status }) => status === "snoozed")) {
    task.status = "active";
    task.delay = null;
  }
}

/** Ends a workflow by hand. Its open steps stay active: only the workflow tells (reference §14). */
export function finish(workflow: Workflow, at: number): void {
  workflow.status = 1;
  workflow.completedAt = at;
  // A workflow that is over is urgent no more (recordings of the socket).
  workflow.urgent = false;
}

/** `[D ]HH:MM:SS`, as the server writes a length of time. */
function duration(length: number): string {
  const days = Math.floor(length / 86_400);
  const time = new Date((length - days * 86_400) * 1000).toISOString().slice(11, 19);
  return days !== 0 ? `${days} ${time}` : time;
}

function resetPart(task: Task, status: Task["status"]): void {
  task.status = status;
  task.completedAt = null;
  task.memberCompletions.clear();
  for (const performer of task.performers) performer.completedAt = null;
}
