import {
  finishWorkflow,
  getWorkflow,
  listWorkflows,
  resumeWorkflow,
  returnWorkflowTo,
  snoozeWorkflow,
  terminateWorkflow,
  updateWorkflow,
} from "../../lib/pneumatic/workflows";
import type { Workflow } from "../../lib/tasks/workflow";
import { member, milliseconds, route, same, text, type Route } from "./parsers-route";

interface RawFields {
  api_name: string;
  order: number;
}

/** As much of the server's workflow as the comparison needs (reference §6). */
export interface RawWorkflow {
  id: number;
  name: string;
  status: number;
  is_urgent: boolean;
  workflow_starter: number | null;
  ancestor_task_id: number | null;
  date_created_tsp: number;
  due_date_tsp: number | null;
  owners: number[];
  template: { id: number; name: string; is_active: boolean } | null;
  kickoff?: { output: RawFields[]; fieldsets?: { fields: RawFields[] }[] } | null;
  tasks: {
    id: number;
    number: number;
    name: string;
    api_name: string;
    status: string;
    date_started_tsp: number | null;
    date_completed_tsp: number | null;
    delay: { estimated_end_date_tsp: number | null } | null;
    performers: {
      type: string;
      source_id: number;
      is_completed: boolean;
      date_completed_tsp: number | null;
    }[];
  }[];
}

const STATUSES = new Map([
  [0, "running"],
  [1, "done"],
  [3, "snoozed"],
]);
const inOrder = (fields: RawFields[]) =>
  fields.toSorted((one, other) => other.order - one.order).map((field) => field.api_name);

/** What was read of a workflow. */
function viewWorkflow(workflow: Workflow): object {
  return {
    ...workflow,
    description: undefined,
    completedAt: undefined,
    finalizable: undefined,
    readOnly: undefined,
    fields: workflow.fields.map(({ apiName }) => apiName),
    fieldsets: workflow.fieldsets.map(({ fields }) => fields.map(({ apiName }) => apiName)),
    steps: workflow.steps.map((step) => ({ ...step, dueAt: undefined })),
  };
}

/** The same, as the recording has it. */
function viewRawWorkflow(body: RawWorkflow): object {
  const { template, kickoff } = body;
  return {
    id: String(body.id),
    name: body.name,
    status: STATUSES.get(body.status),
    urgent: body.is_urgent,
    dueAt: milliseconds(body.due_date_tsp),
    startedAt: milliseconds(body.date_created_tsp),
    startedBy: body.workflow_starter,
    owners: body.owners,
    template: template && { id: String(template.id), name: template.name, active: template.is_active },
    ancestorTask: body.ancestor_task_id === null ? null : String(body.ancestor_task_id),
    fields: inOrder(kickoff?.output ?? []),
    fieldsets: (kickoff?.fieldsets ?? []).map(({ fields }) => inOrder(fields)),
    steps: body.tasks.map((task) => ({
      id: String(task.id),
      number: task.number,
      name: task.name,
      apiName: task.api_name,
      status: task.status,
      startedAt: milliseconds(task.date_started_tsp),
      completedAt: milliseconds(task.date_completed_tsp),
      snoozedUntil: milliseconds(task.delay?.estimated_end_date_tsp),
      performers: task.performers.map((performer) => ({
        kind: performer.type,
        id: performer.source_id,
        finished: performer.is_completed,
        finishedAt: milliseconds(performer.date_completed_tsp),
      })),
    })),
  };
}

const number = (value: unknown) => (typeof value === "number" ? value * 1000 : undefined);

/** Workflows, as recorded. */
export const WORKFLOW_ROUTES: Route[] = [
  route(
    "GET",
    /^\/workflows$/,
    ({ http }) => listWorkflows(http, { limit: 15, offset: 0 }),
    ({ workflows, count, unreadable }) => ({ workflows: workflows.map(viewWorkflow), count, unreadable }),
    (body: { count: number; results: RawWorkflow[] }) => ({
      workflows: body.results.map(viewRawWorkflow),
      count: body.count,
      unreadable: 0,
    }),
  ),
  route(
    "GET",
    /^\/workflows\/(\d+)$/,
    ({ http, caught }) => getWorkflow(http, caught[0] ?? ""),
    viewWorkflow,
    viewRawWorkflow,
  ),
  route(
    "PATCH",
    /^\/workflows\/(\d+)$/,
    ({ http, exchange, caught }) => {
      const due = member(exchange, "due_date_tsp");
      const urgent = member(exchange, "is_urgent") === true;
      return updateWorkflow(http, caught[0] ?? "", { urgent, dueAt: due === null ? null : number(due) });
    },
    viewWorkflow,
    viewRawWorkflow,
  ),
  route(
    "POST",
    /^\/workflows\/(\d+)\/snooze$/,
    ({ http, exchange, caught }) =>
      snoozeWorkflow(http, caught[0] ?? "", number(member(exchange, "date")) ?? 0),
    viewWorkflow,
    viewRawWorkflow,
  ),
  route(
    "POST",
    /^\/workflows\/(\d+)\/resume$/,
    ({ http, caught }) => resumeWorkflow(http, caught[0] ?? ""),
    viewWorkflow,
    viewRawWorkflow,
  ),
  route(
    "POST",
    /^\/workflows\/(\d+)\/finish$/,
    ({ http, caught }) => finishWorkflow(http, caught[0] ?? ""),
    same,
    same,
  ),
  route(
    "POST",
    /^\/workflows\/(\d+)\/return-to$/,
    ({ http, exchange, caught }) =>
      returnWorkflowTo(http, caught[0] ?? "", text(member(exchange, "task_api_name"))),
    same,
    same,
  ),
  route(
    "DELETE",
    /^\/workflows\/(\d+)$/,
    ({ http, caught }) => terminateWorkflow(http, caught[0] ?? ""),
    same,
    same,
  ),
];
