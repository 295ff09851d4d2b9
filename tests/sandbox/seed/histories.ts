import { EVENT } from "../log/log-model.ts";
import { recordEvent } from "../log/record-event.ts";
import { snapshotOf, withValues } from "../log/snapshot.ts";
import type { Task, Workflow } from "../model.ts";
import type { State } from "../state.ts";
import { workflowOf } from "../tasks/relations.ts";
import { addTask } from "./add-task.ts";
import type { TaskSketch } from "./add-task.ts";
import type { Role } from "../world/harborlight.ts";

/** Names of tasks with something before or below them, for tests. */
export const TASKS_WITH_PAST = {
  /** May be returned to one step, which Jun did. */
  oneStepBack: "Mitigate Newsletter link 404",
  /** May be returned to two steps that were done side by side. */
  twoStepsBack: "Place the order PO-2026-108",
  /** Everybody has to finish: Jun and Elif have, Nadia has not. */
  lastOfThree: "Triage SEV3: Till prints 🧾 twice",
  /** Waits for a sub-workflow of three steps, of which one is done. */
  waitsForSub: "Prepare the desk for Nguyễn Thị Minh Khai",
} as const;

const HOUR = 3600;

/** Gives some of the seeded tasks steps before them, performers who are done, or sub-workflows. */
export function seedHistories(state: State, tasks: Map<string, Task>): void {
  const oneBack = tasks.get(TASKS_WITH_PAST.oneStepBack);
  if (oneBack) addTriage(state, oneBack);
  const twoBack = tasks.get(TASKS_WITH_PAST.twoStepsBack);
  if (twoBack) addApprovals(state, twoBack);
  const last = tasks.get(TASKS_WITH_PAST.lastOfThree);
  if (last) finishForOthers(state, last);
  const waiting = tasks.get(TASKS_WITH_PAST.waitsForSub);
  if (waiting) addSubWorkflows(state, waiting);
}

function addTriage(state: State, task: Task): void {
  addDone(state, task, "performer2", 3, {
    number: 1,
    apiName: "ir-t-triage",
    name: "Triage SEV3: Newsletter link 404",
    fields: [
      {
        type: "text",
        apiName: "ir-finding",
        name: "Finding",
        required: true,
        value: "The link in issue 42 lacks its last letter.",
      },
      { type: "number", apiName: "ir-users", name: "Customers hit", value: "120" },
    ],
  });
  logStart(state, task);
}

function addApprovals(state: State, task: Task): void {
  const review = addDone(state, task, "performer2", 26, {
    number: 1,
    apiName: "pa-t-review",
    name: "Review: Green beans: Huila lot 14 — 600 kg",
    fields: [
      {
        type: "radio",
        apiName: "pa-decision",
        name: "Decision",
        required: true,
        options: ["Approve", "Reject", "Ask for a second offer"],
        value: "Approve",
      },
      { type: "string", apiName: "pa-po", name: "Purchase order no.", value: "PO-2026-108" },
    ],
  });
  const signature = addDone(state, task, "admin", 5, {
    number: 2,
    apiName: "pa-t-cfo",
    name: "Second signature for PO-2026-108",
  });
  task.revertTasks = [review, signature].map(({ id, name, apiName }) => ({ id, name, api_name: apiName }));
  logStart(state, task);
}

/** A finished step before a task, this many hours before it started. */
function addDone(state: State, task: Task, who: Role, hours: number, sketch: TaskSketch): Task {
  const completedAt = (task.startedAt ?? 0) - hours * HOUR;
  const user = state.roles[who];
  const done = addTask(state, {
    ...sketch,
    status: "completed",
    startedAt: completedAt - HOUR,
    completedAt,
    performers: [{ user, completedAt }],
    workflowId: task.workflowId,
  });
  logStart(state, done);
  logCompletion(state, done, user, completedAt);
  return done;
}

function finishForOthers(state: State, task: Task): void {
  const startedAt = task.startedAt ?? 0;
  const { performer, performer2, performer3 } = state.roles;
  logStart(state, task);
  task.performers = [performer, performer2, performer3].map((id) => ({
    type: "user",
    id,
    completedAt: null,
  }));
  [performer2, performer3].forEach((id, index) => {
    const at = startedAt + (index + 1) * 600;
    const own = task.performers.find((candidate) => candidate.id === id);
    logCompletion(state, task, id, at);
    if (own) own.completedAt = at;
  });
}

function addSubWorkflows(state: State, task: Task): void {
  const at = (task.startedAt ?? 0) + 600;
  const order = { name: "Laptop for Nguyễn Thị Minh Khai", templateId: 2, createdAt: at };
  addSub(state, task, order, [
    { name: "Choose the model", status: "completed" },
    { name: "Order the laptop", status: "active" },
    { name: "Book the invoice", status: "pending" },
  ]);
  const badge = { name: "Badge for Nguyễn Thị Minh Khai", templateId: 9, createdAt: at + 300 };
  addSub(state, task, { ...badge, status: 1, completedAt: at + 900 }, [
    { name: "Print the badge", status: "completed" },
  ]);
}

/** A workflow started from a task, with steps of Jun's. */
function addSub(
  state: State,
  task: Task,
  sketch: Partial<Workflow> & Pick<Workflow, "name" | "createdAt">,
  steps: Pick<TaskSketch, "name" | "status">[],
): void {
  const { performer, performer2 } = state.roles;
  const id = state.nextId("workflow");
  steps.forEach((step, index) => {
    const completedAt = step.status === "completed" ? sketch.createdAt + 300 : undefined;
    addTask(state, {
      ...step,
      number: index + 1,
      startedAt: step.status === "pending" ? null : sketch.createdAt,
      completedAt,
      performers: [{ user: performer2, completedAt }],
      workflow: { ...sketch, id, starterId: performer, ancestorTaskId: task.id },
    });
  });
  recordEvent(state, {
    type: EVENT.subWorkflowStarted,
    workflow: workflowOf(state, task),
    task: { ...snapshotOf(task), subWorkflowId: id },
    userId: performer,
    at: sketch.createdAt,
  });
}

function logStart(state: State, task: Task): void {
  const at = task.startedAt ?? 0;
  recordEvent(state, { type: EVENT.taskStarted, workflow: workflowOf(state, task), task, at });
}

function logCompletion(state: State, task: Task, userId: number, at: number): void {
  const snapshot = withValues(snapshotOf(task), task);
  recordEvent(state, {
    type: EVENT.taskCompleted,
    workflow: workflowOf(state, task),
    task: snapshot,
    userId,
    at,
  });
}
