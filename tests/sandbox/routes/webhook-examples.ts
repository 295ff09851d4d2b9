import type { SandboxDialect } from "../dialect.ts";
import { listWorkflows } from "../flows/list-workflows.ts";
import type { Answer } from "../http/answer.ts";
import { json } from "../http/answer.ts";
import type { Call, Route } from "../http/route.ts";
import type { Workflow } from "../model.ts";
import { presentTask } from "../present/present-task.ts";
import { presentWorkflowDetails } from "../present/present-workflow.ts";
import { tasksOf } from "../tasks/relations.ts";

const ROUTES: Route[] = [
  { path: "/workflows/webhook-example", gates: "all", handlers: { GET: getWorkflowExample } },
  { path: "/v2/tasks/webhook-example", gates: "all", handlers: { GET: getTaskExample } },
];

/** What a webhook would tell about a workflow and about a task (reference §14). The documentation knows no examples. */
export function webhookExampleRoutes(dialect: SandboxDialect): Route[] {
  return dialect.isoDates ? [] : ROUTES;
}

function getWorkflowExample(call: Call): Answer {
  const workflow = newestWorkflow(call);
  if (!workflow) return nothing();
  return json(200, {
    hook: hookOf("workflow_started"),
    workflow: presentWorkflowDetails(call.state, workflow, false),
  });
}

function getTaskExample(call: Call): Answer {
  const { state, person } = call;
  const workflow = newestWorkflow(call);
  const task = workflow && tasksOf(state, workflow).at(-1);
  if (!task) return nothing();
  return json(200, {
    hook: hookOf("task_returned"),
    task: { ...presentTask(state, task, person), workflow: presentWorkflowDetails(state, workflow, false) },
  });
}

function newestWorkflow({ state, person }: Call): Workflow | undefined {
  const everything = {
    status: null,
    templates: [],
    steps: [],
    performers: [],
    performerGroups: [],
    starters: [],
    isExternal: null,
    search: "",
    ordering: null,
  };
  return listWorkflows(state, person, everything)[0];
}

/** 404 without a body (reference §3). */
function nothing(): Answer {
  return { ...json(404, null), body: null };
}

function hookOf(event: string) {
  return { event, id: 123, target: "https://example.com/webhooks/" };
}
