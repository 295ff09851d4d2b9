import type { Person, Task, Workflow, WorkflowStatus } from "../model.ts";
import type { State } from "../state.ts";
import { tasksOf } from "../tasks/relations.ts";
import { rankBySearch } from "../tasks/search-tasks.ts";
import { mayFindWorkflow } from "./workflow-access.ts";

export const WORKFLOW_ORDERINGS = ["date", "-date", "overdue", "-urgent"];

/** Which workflows are wanted; null and an empty list want all. */
export interface WorkflowQuery {
  status: WorkflowStatus | null;
  templates: number[];
  steps: string[];
  performers: number[];
  performerGroups: number[];
  /** −1 stands for those started from outside. */
  starters: number[];
  isExternal: boolean | null;
  search: string;
  ordering: string | null;
}

/** The rows of `GET /workflows` for one person, in the server's order (reference §14). */
export function listWorkflows(state: State, person: Person, query: WorkflowQuery): Workflow[] {
  const found = [...state.workflows.values()].filter(
    (workflow) => mayFindWorkflow(state, workflow, person) && fits(state, workflow, query),
  );
  const order = orderOf(state, query.ordering);
  return found.sort((a, b) => order(a) - order(b) || newestFirst(query.ordering, a, b));
}

/** Steps of a running workflow that wait for somebody now. */
export function currentTasks(state: State, workflow: Workflow): Task[] {
  if (workflow.status !== 0) return [];
  return tasksOf(state, workflow).filter(({ status }) => status === "active");
}

function fits(state: State, workflow: Workflow, query: WorkflowQuery): boolean {
  const { status, templates, steps, starters, isExternal } = query;
  if (status !== null && workflow.status !== status) return false;
  if (templates.length > 0 && !templates.includes(workflow.templateId ?? 0)) return false;
  if (starters.length > 0 && !starters.includes(workflow.starterId ?? -1)) return false;
  if (isExternal === true) return false;
  const tasks = tasksOf(state, workflow);
  if (steps.length > 0 && !tasks.some(({ apiName }) => steps.includes(apiName))) return false;
  if (!isPerformedBy(state, workflow, query)) return false;
  return query.search.trim() === "" || rankBySearch(state, tasks, query.search).length > 0;
}

function isPerformedBy(state: State, workflow: Workflow, query: WorkflowQuery): boolean {
  const { performers, performerGroups } = query;
  if (performers.length === 0 && performerGroups.length === 0) return true;
  return currentTasks(state, workflow).some((task) =>
    task.performers.some(({ type, id }) => (type === "user" ? performers : performerGroups).includes(id)),
  );
}

function orderOf(state: State, ordering: string | null): (workflow: Workflow) => number {
  if (ordering === "-urgent") return ({ urgent }) => (urgent ? 0 : 1);
  if (ordering !== "overdue") return () => 0;
  return (workflow) => {
    const due = currentTasks(state, workflow).flatMap(({ dueAt }) => dueAt ?? []);
    // No date at all comes last; infinities would not subtract.
    return Math.min(Number.MAX_SAFE_INTEGER, ...due);
  };
}

function newestFirst(ordering: string | null, a: Workflow, b: Workflow): number {
  const difference = b.createdAt - a.createdAt || b.id - a.id;
  return ordering === "date" ? -difference : difference;
}
