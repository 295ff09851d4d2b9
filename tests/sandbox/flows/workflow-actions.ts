import { bodyRefusal, refuse, refusal } from "../http/answer.ts";
import { performersOf, waitingFor } from "../log/audience.ts";
import { EVENT } from "../log/log-model.ts";
import { notify } from "../log/notify.ts";
import { recordEvent } from "../log/record-event.ts";
import { tellRow } from "../log/tell-row.ts";
import type { Person, Task, Workflow } from "../model.ts";
import { seconds } from "../state.ts";
import type { State } from "../state.ts";
import { finish, reopen, resume, snooze } from "../tasks/advance.ts";
import { tasksOf, templateOf } from "../tasks/relations.ts";
import { currentTasks } from "./list-workflows.ts";

/**
 * Lets a workflow rest, also a finished one (reference §30, item 12). One that rests already is left as it is, with one
 * more line in its log. `until` counts in Unix seconds.
 */
export function snoozeWorkflow(state: State, workflow: Workflow, person: Person, until: number): void {
  const open = tasksOf(state, workflow)
    .filter(({ status }) => status === "active")
    .map((task) => ({ task, to: waitingFor(state, task) }));
  if (workflow.status !== 3) snooze(state, workflow, seconds(state), until);
  for (const { task, to } of open) {
    notify(state, "snooze_workflow", task, { to, authorId: person.id });
    tellRow(state, "task_deleted", task, to);
  }
  const delay = tasksOf(state, workflow).find((task) => task.delay)?.delay ?? undefined;
  recordEvent(state, { type: EVENT.snoozed, workflow, userId: person.id, delay });
}

/** Wakes a workflow, or reopens a finished one, of which nobody's inbox is told (reference §30, item 10). */
export function resumeWorkflow(state: State, workflow: Workflow, person: Person): void {
  if (workflow.status === 0) return;
  const rested = tasksOf(state, workflow).filter(({ status }) => status === "snoozed");
  resume(state, workflow);
  recordEvent(state, { type: EVENT.resumed, workflow, userId: person.id });
  for (const task of rested) {
    notify(state, "resume_workflow", task, { to: waitingFor(state, task), authorId: person.id });
    tellRow(state, "task_created", task, waitingFor(state, task));
  }
}

/** Ends a workflow by hand, where its template allows that. */
export function finishWorkflow(state: State, workflow: Workflow, person: Person): void {
  if (workflow.status === 1) refuse(bodyRefusal("You have already completed this workflow."));
  if (templateOf(state, workflow)?.isFinalizable === false) {
    refuse(bodyRefusal("You are not allowed to finish this workflow."));
  }
  const open = currentTasks(state, workflow);
  finish(workflow, seconds(state));
  recordEvent(state, { type: EVENT.workflowFinished, workflow, userId: person.id });
  for (const task of open) tellRow(state, "task_deleted", task, waitingFor(state, task));
}

/** Jumps back to a step, out of a finished workflow too (reference §12). */
export function returnWorkflowTo(state: State, workflow: Workflow, target: Task, person: Person): void {
  if (target.startedAt === null && !target.wasStarted) {
    refuse(refusal("A workflow can't return to a later task."));
  }
  const later = tasksOf(state, workflow)
    .filter(({ number, startedAt }) => number > target.number && startedAt !== null)
    .map((task) => ({ row: { ...task }, to: performersOf(state, task) }));
  recordEvent(state, { type: EVENT.workflowReturned, workflow, task: target, userId: person.id });
  tellRow(state, "task_deleted", target, performersOf(state, target));
  reopen(state, target, seconds(state));
  recordEvent(state, { type: EVENT.taskStarted, workflow, task: target });
  tellRow(state, "task_created", target, waitingFor(state, target));
  for (const { row, to } of later) tellRow(state, "task_deleted", row, to);
}

/** Ends a workflow for good: it and its tasks are gone. */
export function terminateWorkflow(state: State, workflow: Workflow): void {
  for (const task of tasksOf(state, workflow)) {
    if (task.status === "active") tellRow(state, "task_deleted", task, waitingFor(state, task));
    state.tasks.delete(task.id);
  }
  state.workflows.delete(workflow.id);
}
