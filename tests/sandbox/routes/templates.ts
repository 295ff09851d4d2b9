import { detail, forbidden, json, notFound } from "../http/answer.ts";
import { readBooleanParameter, readChoiceParameter, readIntegerParameter } from "../http/body.ts";
import { paginate } from "../http/paginate.ts";
import type { Call, Route } from "../http/route.ts";
import type { SandboxDialect } from "../dialect.ts";
import type { Person, Task, Template, WorkflowStatus } from "../model.ts";
import { presentTemplateFields } from "../present/present-template-fields.ts";
import { isMember as isMemberOf } from "../tasks/access.ts";
import { presentTemplate, usageOf } from "../present/present-template.ts";
import { postTemplate } from "./template-writes.ts";
import { hasRole, maySeeTemplate } from "../flows/access.ts";
import { mayFindWorkflow } from "../flows/workflow-access.ts";
import type { State } from "../state.ts";
import { completedTasks, openTasks } from "../tasks/list-tasks.ts";
import { tasksOf, templateOf, workflowOf } from "../tasks/relations.ts";

const STATUSES: Record<string, WorkflowStatus> = { running: 0, done: 1, snoozed: 3 };

const ORDERINGS = ["date", "-date", "name", "-name", "usage", "-usage"];

const TITLES: Route = { path: "/templates/titles-by-tasks", gates: "all", handlers: { GET: getTitles } };

const READ_ROUTES: Route[] = [
  { path: "/templates/titles-by-workflows", gates: "all", handlers: { GET: getTitlesByWorkflows } },
  { path: "/templates/:id/fields", gates: "all", handlers: { GET: getFields } },
  { path: "/templates/:id/presets", gates: "all", handlers: { GET: () => json(200, []) } },
];

/** Templates: the launch list, and the names and steps the inbox can be filtered by (reference §8 and §15). */
export function templateRoutes(dialect: SandboxDialect): Route[] {
  return [
    {
      path: "/templates",
      gates: "all",
      allow: "GET, POST, HEAD, OPTIONS",
      handlers: { GET: getTemplates, POST: postTemplate },
    },
    ...(dialect.titlesByTasks ? [TITLES] : []),
    { path: "/templates/:id/steps", gates: "all", handlers: { GET: getSteps } },
    ...(dialect.isoDates ? [] : READ_ROUTES),
  ];
}

function getTitles({ state, person, request }: Call) {
  const status = readChoiceParameter(request.query, "status", ["active", "completed"]);
  const counts = new Map<Template, number>();
  for (const task of tasksBy(state, person, status === "completed")) {
    const template = state.templates.get(workflowOf(state, task).templateId ?? 0);
    if (template) counts.set(template, (counts.get(template) ?? 0) + 1);
  }
  return json(200, titleRows(counts));
}

function getSteps({ state, person, parameters, request }: Call) {
  const inProgress = readBooleanParameter(request.query, "with_tasks_in_progress");
  const template = state.templates.get(Number(parameters.id));
  if (!template || inProgress === null) return json(200, []);
  const mine = new Set(
    tasksBy(state, person, !inProgress)
      .filter((task) => workflowOf(state, task).templateId === template.id)
      .map(({ apiName }) => apiName),
  );
  const steps = template.steps.filter(({ apiName }) => mine.has(apiName));
  return json(
    200,
    steps.map(({ name, number, apiName }) => ({ name, number, api_name: apiName })),
  );
}

function tasksBy(state: State, person: Person, completed: boolean): Task[] {
  return completed ? completedTasks(state, person) : openTasks(state, person);
}

function getTemplates({ state, person, request }: Call) {
  const { query } = request;
  if (person.type === "guest") return forbidden();
  const ordering = readChoiceParameter(query, "ordering", ORDERINGS) ?? "date";
  const isActive = readBooleanParameter(query, "is_active");
  const isPublic = readBooleanParameter(query, "is_public");
  readIntegerParameter(query, "limit");
  const words = (query.get("search") ?? "").toLowerCase().split(" ").filter(Boolean);
  const rows = [...state.templates.values()].filter(
    (template) =>
      maySeeTemplate(state, template, person) &&
      (isActive === null || template.isActive === isActive) &&
      (isPublic === null || template.isPublic === isPublic) &&
      (words.length === 0 || words.some((word) => template.name.toLowerCase().split(" ").includes(word))),
  );
  const direction = ordering.startsWith("-") ? -1 : 1;
  rows.sort((a, b) => {
    if (a.isActive !== b.isActive) return a.isActive ? -1 : 1;
    if (ordering.endsWith("name")) return direction * a.name.localeCompare(b.name, "en");
    return direction * (ordering.endsWith("usage") ? usageOf(state, a) - usageOf(state, b) : a.id - b.id);
  });
  return json(
    200,
    paginate(request, rows, (template) => ({
      ...presentTemplate(state, template, person),
      ...(ordering.endsWith("usage") ? { workflows_count: usageOf(state, template) } : {}),
    })),
  );
}

/** Templates of workflows in a state that this person finds in the list of workflows. */
function getTitlesByWorkflows({ state, person, request }: Call) {
  const status = readChoiceParameter(request.query, "status", Object.keys(STATUSES));
  const counts = new Map<Template, number>();
  for (const workflow of state.workflows.values()) {
    if (status !== null && workflow.status !== STATUSES[status]) continue;
    const template = templateOf(state, workflow);
    if (template && mayFindWorkflow(state, workflow, person)) {
      counts.set(template, (counts.get(template) ?? 0) + 1);
    }
  }
  return json(200, titleRows(counts));
}

/** Owners, viewers and whoever is a member of a workflow of the template, but no mere starter (reference §15). */
function getFields({ state, person, parameters }: Call) {
  const template = state.templates.get(Number(parameters.id));
  if (!template && person.isOwner) return notFound();
  const isMember = [...state.workflows.values()].some(
    (workflow) =>
      workflow.templateId === template?.id &&
      tasksOf(state, workflow).some((task) => isMemberOf(state, task, person)),
  );
  if (!template || !(isMember || hasRole(state, template, person, ["owner", "viewer"]))) {
    return detail(403, "Permission denied. You are not a template owner or viewer.");
  }
  return json(200, presentTemplateFields(state, template));
}

function titleRows(counts: Map<Template, number>) {
  return [...counts]
    .map(([{ id, name }, count]) => ({ id, name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, "en"));
}
