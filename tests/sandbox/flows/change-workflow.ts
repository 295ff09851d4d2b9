import { readValue } from "../fields/read-value.ts";
import type { ValueContext } from "../fields/read-value.ts";
import { EVENT } from "../log/log-model.ts";
import { notify } from "../log/notify.ts";
import { recordEvent } from "../log/record-event.ts";
import { waitingFor } from "../log/audience.ts";
import type { Task, Workflow } from "../model.ts";
import type { State } from "../state.ts";
import { tasksOf, templateOf } from "../tasks/relations.ts";
import { fieldsIn, fillTexts } from "./fill-texts.ts";
import { currentTasks } from "./list-workflows.ts";

/** What a PATCH may change; what is left out stays. */
export interface WorkflowChange {
  name?: string;
  urgent?: boolean;
  /** Unix seconds; null takes it away. */
  dueAt?: number | null;
  values?: Record<string, unknown>;
}

/** Changes a workflow and tells its performers, or refuses a value and changes nothing (reference §14). */
export function changeWorkflow(context: ValueContext, workflow: Workflow, change: WorkflowChange): void {
  const { state, person } = context;
  if (change.values) changeKickoff(context, workflow, change.values);
  if (change.name !== undefined) workflow.name = change.name;
  if (change.dueAt !== undefined) workflow.dueAt = change.dueAt;
  if (change.urgent === undefined || change.urgent === workflow.urgent) return;
  workflow.urgent = change.urgent;
  for (const task of openSteps(state, workflow)) {
    const to = waitingFor(state, task);
    notify(state, change.urgent ? "urgent" : "not_urgent", task, { to, authorId: person.id });
  }
  logUrgency(context, workflow);
}

/** Taking a change of urgency back takes its line out of the log again (recording `workflow-actions`). */
function logUrgency({ state, person }: ValueContext, workflow: Workflow): void {
  const type = workflow.urgent ? EVENT.urgent : EVENT.notUrgent;
  const last = state.events.findLast(
    (event) =>
      event.workflowId === workflow.id && (event.type === EVENT.urgent || event.type === EVENT.notUrgent),
  );
  if (last && last.type !== type) state.events.splice(state.events.indexOf(last), 1);
  else recordEvent(state, { type, workflow, userId: person.id });
}

/** Only what is sent is looked at; the texts of started steps take the new values at once. */
function changeKickoff(context: ValueContext, workflow: Workflow, sent: Record<string, unknown>): void {
  const fields = workflow.kickoff ? fieldsIn(workflow.kickoff) : [];
  const changed = fields.filter(({ apiName }) => Object.hasOwn(sent, apiName));
  const values = changed.map((field) => readValue(context, field, sent[field.apiName]));
  for (const [index, field] of changed.entries()) field.stored = values[index] ?? field.stored;
  for (const task of currentTasks(context.state, workflow)) refillTexts(context.state, workflow, task);
}

function refillTexts(state: State, workflow: Workflow, task: Task): void {
  const step = templateOf(state, workflow)?.steps.find(({ apiName }) => apiName === task.apiName);
  const plan = state.plans.get(task.apiName);
  if (!step || !plan) return;
  task.name = fillTexts(state, workflow, step.name);
  task.description = fillTexts(state, workflow, plan.description ?? "");
}

function openSteps(state: State, workflow: Workflow): Task[] {
  return tasksOf(state, workflow).filter(({ status }) => status === "active" || status === "snoozed");
}
