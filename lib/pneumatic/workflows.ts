import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import type { Workflow } from "../tasks/workflow";
import { act } from "./act";
import { countOf, readPage } from "./pages";
import { readWorkflow } from "./read-workflow";
import { readEach } from "./schema";

const pathOf = (workflow: string) => `/workflows/${encodeURIComponent(workflow)}`;

/** Reads a workflow with its steps and what was filled in at the start. Performers may, too (reference §14). */
export function getWorkflow(http: Http, workflow: string): Promise<Result<Workflow>> {
  return http.request({ method: "GET", path: pathOf(workflow), read: readWorkflow });
}

export interface WorkflowQuery {
  /** At most 1000. */
  limit: number;
  offset: number;
  status?: "running" | "done" | "snoozed";
  templateIds?: string[];
  /** Steps of the template, by api name. */
  steps?: string[];
  /** Users' ids. Refused with the status done or snoozed. */
  performers?: number[];
  performerGroups?: number[];
  /** Users' ids; -1 for public forms. */
  starters?: number[];
  ordering?: "-urgent" | "overdue" | "date" | "-date";
  search?: string;
}

export interface WorkflowList {
  /** How many there are in all, on this page and others. */
  count: number;
  /** Without what was filled in at the start. */
  workflows: Workflow[];
  /** How many workflows of this page could not be read. */
  unreadable: number;
}

/** Reads one page of the workflows this person owns, views or started; not those with no more than a task (reference §14). */
export function listWorkflows(http: Http, query: WorkflowQuery): Promise<Result<WorkflowList>> {
  return http.request({
    method: "GET",
    path: "/workflows",
    query: {
      limit: query.limit,
      offset: query.offset,
      status: query.status,
      template_id: query.templateIds?.join(),
      template_task_api_name: query.steps?.join(),
      current_performer: query.performers?.join(),
      current_performer_group_ids: query.performerGroups?.join(),
      workflow_starter: query.starters?.join(),
      ordering: query.ordering,
      search: query.search,
    },
    read: (body) => {
      const page = readPage(body);
      if (!page) return undefined;
      const workflows = readEach(page.items, readWorkflow);
      return { count: countOf(page), workflows, unreadable: page.items.length - workflows.length };
    },
  });
}

/** What of a workflow changes; what is left out stays. `dueAt` in Unix milliseconds, in the future; null takes it away. */
export interface WorkflowChange {
  name?: string;
  urgent?: boolean;
  dueAt?: number | null;
}

/** Changes a workflow. Idempotent. Here and below: who may is told by `mayManage`; others are `forbidden` (reference §14). */
export function updateWorkflow(
  http: Http,
  workflow: string,
  { name, urgent, dueAt }: WorkflowChange,
): Promise<Result<Workflow>> {
  const json = { name, is_urgent: urgent, due_date_tsp: typeof dueAt === "number" ? dueAt / 1000 : dueAt };
  return http.request({ method: "PATCH", path: pathOf(workflow), json, read: readWorkflow });
}

/** Lets a workflow rest until a moment, in Unix milliseconds. A finished one it reopens (reference §30.12). Idempotent. */
export function snoozeWorkflow(http: Http, workflow: string, until: number): Promise<Result<Workflow>> {
  const json = { date: Math.round(until / 1000) };
  return http.request({ method: "POST", path: `${pathOf(workflow)}/snooze`, json, read: readWorkflow });
}

/** Takes a snoozed workflow up again, and a finished one too. Idempotent. */
export function resumeWorkflow(http: Http, workflow: string): Promise<Result<Workflow>> {
  return http.request({ method: "POST", path: `${pathOf(workflow)}/resume`, read: readWorkflow });
}

/** Ends a workflow before its last step. Its tasks keep their status. `invalid` where its template forbids it, or twice. */
export function finishWorkflow(http: Http, workflow: string): Promise<Result<null>> {
  return act(http, "POST", `${pathOf(workflow)}/finish`);
}

/** Takes a workflow back to an earlier step, by api name. A finished one it reopens. */
export function returnWorkflowTo(http: Http, workflow: string, step: string): Promise<Result<null>> {
  return act(http, "POST", `${pathOf(workflow)}/return-to`, { task_api_name: step });
}

/** Deletes a workflow with all its tasks, for good. */
export function terminateWorkflow(http: Http, workflow: string): Promise<Result<null>> {
  return act(http, "DELETE", pathOf(workflow));
}
