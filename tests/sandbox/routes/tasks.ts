import { bodyRefusal, empty, forbidden, json, notFound, parameterRefusal, refuse } from "../http/answer.ts";
import {
  isForm,
  pythonType,
  readBody,
  readBooleanParameter,
  readChoiceParameter,
  readIntegerParameter,
} from "../http/body.ts";
import { paginate } from "../http/paginate.ts";
import type { SandboxRequest } from "../http/request.ts";
import type { Call, Route } from "../http/route.ts";
import type { SandboxDialect } from "../dialect.ts";
import type { Person, Task } from "../model.ts";
import { presentRow, presentTask } from "../present/present-task.ts";
import type { State } from "../state.ts";
import { mayRead } from "../tasks/access.ts";
import { completeTask } from "../tasks/complete-task.ts";
import { isPerformer } from "../tasks/finished.ts";
import { ORDERINGS, listTasks, openTasks } from "../tasks/list-tasks.ts";

const COMPLETE_TASK: Route = {
  path: "/v2/tasks/:id/complete",
  gates: "writes",
  unknownMethod: 403,
  handlers: { POST: complete },
};

const COMPLETE_WORKFLOW: Route = {
  path: "/workflows/:id/task-complete",
  gates: "writes",
  unknownMethod: 403,
  handlers: { POST: completeByWorkflow },
};

/** The inbox, its counter, one task and its completion at the addresses this server has. */
export function taskRoutes(dialect: SandboxDialect): Route[] {
  return [
    ...READ_ROUTES,
    ...(dialect.completeRoutes.includes("task") ? [COMPLETE_TASK] : []),
    ...(dialect.completeRoutes.includes("workflow") ? [COMPLETE_WORKFLOW] : []),
  ];
}

const READ_ROUTES: Route[] = [
  {
    path: "/accounts/user/counters",
    gates: "plan",
    allow: "GET, PUT, HEAD, OPTIONS",
    handlers: {
      GET: ({ state, person }) => json(200, { tasks_count: openTasks(state, person).length }),
    },
  },
  { path: "/v3/tasks", gates: "all", handlers: { GET: getList } },
  { path: "/v2/tasks/:id", gates: "all", unknownMethod: 403, handlers: { GET: getTask } },
];

function getList({ state, person, request }: Call) {
  const { query } = request;
  const ordering = readChoiceParameter(query, "ordering", ORDERINGS);
  const templateId = readIntegerParameter(query, "template_id");
  const completed = readBooleanParameter(query, "is_completed") ?? false;
  const assignedTo = readIntegerParameter(query, "assigned_to");
  const search = query.get("search") ?? "";
  readIntegerParameter(query, "limit");
  readIntegerParameter(query, "offset");
  if (search.includes("\0")) refuse(parameterRefusal("search", "Null characters are not allowed."));
  if (assignedTo !== null && !person.isAdmin && !person.isOwner) {
    refuse(parameterRefusal("assigned_to", 'Filter by "assigned_to" is only allowed for the admin.'));
  }
  const whose = assignedTo === null ? person : state.people.get(assignedTo);
  const step = query.get("template_task_api_name");
  const rows = whose ? listTasks(state, whose, { completed, ordering, templateId, step, search }) : [];
  return json(
    200,
    paginate(request, rows, (task) => presentRow(state, task)),
  );
}

function getTask({ state, person, parameters }: Call) {
  const id = parameters.id ?? "";
  if (!/^-?\d+$/.test(id)) return forbidden();
  const task = state.tasks.get(Number(id));
  if (!task?.wasStarted) return notFound();
  return mayRead(state, task, person) ? json(200, presentTask(state, task, person)) : forbidden();
}

function complete(call: Call) {
  const { state, person, parameters, request } = call;
  const task = state.tasks.get(Number(parameters.id));
  if (!mayComplete(state, task, person)) return forbidden();
  const output = readOutput(request);
  if (!task) return notFound();
  completeTask({ state, person, filesUrl: call.addresses.files }, task, output);
  return json(200, presentTask(state, task, person));
}

/** The route of the documentation: the workflow in the path, the task in the body, no task in the answer (reference §27). */
function completeByWorkflow(call: Call) {
  const { state, person, parameters, request } = call;
  const workflow = state.workflows.get(Number(parameters.id));
  if (!workflow) return notFound();
  const { task_id: taskId, task_api_name: apiName } = readBody(request);
  if (taskId === undefined && apiName === undefined) {
    refuse(bodyRefusal('You need to pass in a "task_id", or a "task api_name".'));
  }
  const task = [...state.tasks.values()].find(
    ({ id, workflowId, ...other }) =>
      workflowId === workflow.id &&
      (taskId === undefined ? other.apiName === apiName : id === Number(taskId)),
  );
  if (!mayComplete(state, task, person)) return forbidden();
  if (!task) return refuse(bodyRefusal("The passed in task was not found in the workflow."));
  if (workflow.status === 0 && task.status !== "active") {
    refuse(bodyRefusal("Available only for active tasks."));
  }
  completeTask({ state, person, filesUrl: call.addresses.files }, task, readOutput(request));
  return empty(204);
}

/** Performers of a task that has started, and the account owner whatever the id (reference §10, item 1; §30, item 5). */
function mayComplete(state: State, task: Task | undefined, person: Person): boolean {
  if (person.isOwner) return true;
  return task !== undefined && task.status !== "pending" && isPerformer(state, task, person);
}

/** `output` of a completion: a dictionary, or nothing at all. A form has none (reference §10; §30, item 6). */
function readOutput(request: SandboxRequest): Record<string, unknown> {
  const body = readBody(request);
  const { output } = body;
  if (output === undefined || isForm(request)) return {};
  if (output === null) refuse(parameterRefusal("output", "This field may not be null."));
  if (typeof output !== "object" || Array.isArray(output)) {
    const type = pythonType(output);
    refuse(parameterRefusal("output", `Expected a dictionary of items but got type "${type}".`));
  }
  return Object.fromEntries(Object.entries(output));
}
