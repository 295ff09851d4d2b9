import { refuse, refusal } from "../http/answer.ts";
import { performersOf, waitingFor } from "../log/audience.ts";
import { EVENT } from "../log/log-model.ts";
import { recordEvent } from "../log/record-event.ts";
import { tellRow } from "../log/tell-row.ts";
import type { Person, Task } from "../model.ts";
import { seconds } from "../state.ts";
import type { State } from "../state.ts";
import { reopen } from "./advance.ts";
import { hasFinished, isPerformer } from "./finished.ts";
import { embeddedWorkflows, revertTargets, tasksOf, workflowOf } from "./relations.ts";

/** Sends a task back to the step before it, with the server's refusals in its order (reference §12). */
export function returnTask(state: State, task: Task, person: Person, comment: string): void {
  refuseByState(state, task, person);
  const targets = targetsOf(state, task);
  const workflow = workflowOf(state, task);
  const waiting = waitingFor(state, task);
  for (const target of targets) {
    recordEvent(state, {
      type: EVENT.taskReturned,
      workflow,
      task: target,
      userId: person.id,
      text: comment,
    });
    tellRow(state, "task_deleted", target, performersOf(state, target));
  }
  const before = { ...task };
  const at = seconds(state);
  // In the order of the steps: each sends those after it back to wait, parallel targets among them.
  for (const target of targets) reopen(state, target, at);
  for (const target of targets) {
    recordEvent(state, { type: EVENT.taskStarted, workflow, task: target });
    tellRow(state, "task_created", target, waitingFor(state, target));
  }
  tellRow(state, "task_deleted", before, waiting);
}

function refuseByState(state: State, task: Task, person: Person): void {
  const workflow = workflowOf(state, task);
  if (task.status !== "active") refuse(refusal("Available only for active tasks."));
  if (embeddedWorkflows(state, task).some(({ status }) => status !== 1)) {
    refuse(refusal("The task can't be returned until all the embedded workflows are done."));
  }
  if (workflow.status === 3) refuse(refusal("Snoozed workflow cannot be changed."));
  if (workflow.status === 1) refuse(refusal("Completed workflow cannot be changed."));
  if (isPerformer(state, task, person) && hasFinished(state, task, person)) {
    refuse(refusal("Completed task can't be returned."));
  }
}

/** The steps to go back to: those the task names, and over skipped ones the nearest before (reference §30, item 9). */
function targetsOf(state: State, task: Task): Task[] {
  const named = revertTargets(state, task).flatMap(({ id }) => state.tasks.get(id) ?? []);
  const [first] = named;
  if (!first) return refuse(refusal("You can't revert from the first task."));
  const done = named.filter(({ status }) => status !== "skipped").sort((a, b) => a.number - b.number);
  if (done.length > 0) return done;
  const earlier = tasksOf(state, workflowOf(state, task)).filter(
    ({ number, status }) => number < first.number && status !== "skipped",
  );
  const nearest = earlier.at(-1)?.number;
  if (nearest === undefined) {
    refuse(refusal(`Unable return to "${first.name}" because it was skipped by a condition.`));
  }
  return earlier.filter(({ number }) => number === nearest);
}
