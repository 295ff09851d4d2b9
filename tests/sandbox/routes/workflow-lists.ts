import { bodyRefusal, forbidden, json, parameterRefusal, refuse } from "../http/answer.ts";
import { readBooleanParameter, readChoiceParameter, readIntegerParameter } from "../http/body.ts";
import { paginate } from "../http/paginate.ts";
import type { Call, Route } from "../http/route.ts";
import { WORKFLOW_ORDERINGS, currentTasks, listWorkflows } from "../flows/list-workflows.ts";
import type { WorkflowQuery } from "../flows/list-workflows.ts";
import type { Workflow, WorkflowStatus } from "../model.ts";
import { presentFieldRows } from "../present/present-field-row.ts";
import { presentWorkflow } from "../present/present-workflow.ts";

const STATUSES: Record<string, WorkflowStatus> = { running: 0, done: 1, snoozed: 3 };
const USUAL_PAGE = 15;
const LARGEST_PAGE = 1000;

/** Workflows by the page, and how many there are of each kind (reference §14). */
export const WORKFLOW_LIST_ROUTES: Route[] = [
  { path: "/workflows", gates: "all", handlers: { GET: getList } },
  { path: "/workflows/count/by-workflow-starter", gates: "all", handlers: { GET: countByStarter } },
  { path: "/workflows/count/by-current-performer", gates: "all", handlers: { GET: countByPerformer } },
  { path: "/workflows/count/by-template-task", gates: "all", handlers: { GET: countByStep } },
];

function getList({ state, person, request }: Call) {
  if (person.type === "guest") return forbidden();
  const query = readQuery(request.query);
  const limit = readIntegerParameter(request.query, "limit");
  if (limit !== null && limit > LARGEST_PAGE) {
    refuse(parameterRefusal("limit", `Ensure this value is less than or equal to ${LARGEST_PAGE}.`));
  }
  const wanted = listOf(request.query, "fields");
  const present = (workflow: Workflow) => ({
    ...presentWorkflow(state, workflow),
    fields: presentFieldRows(state, workflow, wanted),
  });
  const page = paginate(request, listWorkflows(state, person, query), present, USUAL_PAGE);
  return json(200, limit === 0 ? Object.assign(Object(page), { results: [] }) : page);
}

function readQuery(query: URLSearchParams): WorkflowQuery {
  const status = readChoiceParameter(query, "status", Object.keys(STATUSES));
  const performers = listOf(query, "current_performer").map(Number);
  const performerGroups = listOf(query, "current_performer_group_ids").map(Number);
  if (performers.length + performerGroups.length > 0 && status !== null && status !== "running") {
    refuse(bodyRefusal('Only "in-progress" workflows can be filtered by current performer.'));
  }
  return {
    status: status === null ? null : (STATUSES[status] ?? null),
    templates: listOf(query, "template_id").map(Number),
    steps: listOf(query, "template_task_api_name"),
    performers,
    performerGroups,
    starters: listOf(query, "workflow_starter").map(Number),
    isExternal: readBooleanParameter(query, "is_external"),
    search: query.get("search") ?? "",
    ordering: readChoiceParameter(query, "ordering", WORKFLOW_ORDERINGS),
  };
}

/** The first row stands for workflows started from outside. */
function countByStarter({ state, person }: Call) {
  const counts = new Map<number, number>([[-1, 0]]);
  const running = listWorkflows(state, person, readQuery(new URLSearchParams("status=running")));
  for (const { starterId } of running) counts.set(starterId ?? -1, (counts.get(starterId ?? -1) ?? 0) + 1);
  return json(
    200,
    [...counts]
      .sort(([a], [b]) => a - b)
      .map(([id, count]) => ({ type: "user", source_id: id, workflows_count: count })),
  );
}

function countByPerformer({ state, person }: Call) {
  const counts = new Map<string, { type: string; id: number; count: number }>();
  for (const workflow of listWorkflows(state, person, readQuery(new URLSearchParams("status=running")))) {
    const performers = currentTasks(state, workflow).flatMap((task) => task.performers);
    for (const key of new Set(performers.map(({ type, id }) => `${type}:${id}`))) {
      const [type = "", id] = key.split(":");
      counts.set(key, { type, id: Number(id), count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return json(
    200,
    [...counts.values()]
      .sort((a, b) => a.type.localeCompare(b.type, "en") || a.id - b.id)
      .map(({ type, id, count }) => ({ type, source_id: id, workflows_count: count })),
  );
}

function countByStep({ state, person, request }: Call) {
  const wanted = listOf(request.query, "template_ids").map(Number);
  const counts = new Map<string, number>();
  for (const workflow of listWorkflows(state, person, readQuery(new URLSearchParams("status=running")))) {
    if (wanted.length > 0 && !wanted.includes(workflow.templateId ?? 0)) continue;
    for (const { apiName } of currentTasks(state, workflow)) {
      counts.set(apiName, (counts.get(apiName) ?? 0) + 1);
    }
  }
  return json(
    200,
    [...counts].map(([name, count]) => ({ template_task_api_name: name, workflows_count: count })),
  );
}

function listOf(query: URLSearchParams, name: string): string[] {
  return (query.get(name) ?? "").split(",").filter((part) => part !== "");
}
