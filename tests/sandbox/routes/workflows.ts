import { bodyRefusal, empty, forbidden, json, notFound, parameterRefusal, refuse } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import { readBody } from "../http/body.ts";
import {
  NO_TIMESTAMP,
  isNoTimestamp,
  readDateOfBody,
  readFlagOfBody,
  readTextOfBody,
} from "../http/body-values.ts";
import type { Call, Handler, Route } from "../http/route.ts";
import { changeWorkflow } from "../flows/change-workflow.ts";
import { mayChangeWorkflow, mayReadWorkflow, watchesOnly } from "../flows/workflow-access.ts";
import {
  finishWorkflow,
  resumeWorkflow,
  returnWorkflowTo,
  snoozeWorkflow,
  terminateWorkflow,
} from "../flows/workflow-actions.ts";
import type { Person, Workflow } from "../model.ts";
import { presentWorkflowDetails } from "../present/present-workflow.ts";
import type { State } from "../state.ts";
import { tasksOf } from "../tasks/relations.ts";
import { readKickoff } from "./run.ts";

type Change = (call: Call, workflow: Workflow) => Answer;

/** One workflow: read by its members, changed by those who manage it (reference §14, recording `workflow-actions`). */
export const WORKFLOW_ROUTES: Route[] = [
  action("snooze", snooze),
  action("resume", (call, workflow) => {
    resumeWorkflow(call.state, workflow, call.person);
    return details(call, workflow);
  }),
  action("finish", (call, workflow) => {
    finishWorkflow(call.state, workflow, call.person);
    return empty(204);
  }),
  action("return-to", returnTo),
  {
    path: "/workflows/:id",
    gates: "all",
    unknownMethod: 403,
    allow: "GET, PUT, PATCH, DELETE, HEAD, OPTIONS",
    handlers: {
      GET: read,
      PUT: changing(patch),
      PATCH: changing(patch),
      DELETE: changing(({ state }, workflow) => {
        terminateWorkflow(state, workflow);
        return empty(204);
      }),
    },
  },
];

function action(name: string, change: Change): Route {
  return {
    path: `/workflows/:id/${name}`,
    gates: "writes",
    unknownMethod: 403,
    handlers: { POST: changing(change) },
  };
}

function read(call: Call): Answer {
  const { state, person } = call;
  const workflow = find(call);
  if (!workflow) return refuseUnknown(call);
  return mayReadWorkflow(state, workflow, person) ? details(call, workflow) : forbidden();
}

function changing(change: Change): Handler {
  return (call) => {
    const workflow = find(call);
    if (!workflow) return refuseUnknown(call);
    return mayChangeWorkflow(call.state, workflow, call.person) ? change(call, workflow) : forbidden();
  };
}

function find({ state, parameters }: Call): Workflow | undefined {
  return state.workflows.get(Number(parameters.id));
}

/** Only the account owner learns that there is no such workflow. */
function refuseUnknown({ person, parameters }: Call): Answer {
  return person.isOwner && /^\d+$/.test(parameters.id ?? "") ? notFound() : forbidden();
}

function details({ state, person }: { state: State; person: Person }, workflow: Workflow): Answer {
  return json(200, presentWorkflowDetails(state, workflow, watchesOnly(state, workflow, person)));
}

function patch(call: Call, workflow: Workflow): Answer {
  const { state, person, request, addresses } = call;
  const body = readBody(request);
  changeWorkflow({ state, person, filesUrl: addresses.files }, workflow, {
    name: readTextOfBody(body, "name"),
    urgent: readFlagOfBody(body, "is_urgent") ?? undefined,
    dueAt:
      body.due_date_tsp === undefined ? undefined : readDateOfBody(body, "due_date_tsp", state.now() / 1000),
    values: body.kickoff === undefined ? undefined : readKickoff(body.kickoff),
  });
  return details(call, workflow);
}

function snooze(call: Call, workflow: Workflow): Answer {
  const { date } = readBody(call.request);
  if (date === undefined) refuse(parameterRefusal("date", "This field is required."));
  if (typeof date !== "number") return refuse(parameterRefusal("date", "Numeric type expected."));
  if (isNoTimestamp(date)) refuse(parameterRefusal("date", NO_TIMESTAMP));
  snoozeWorkflow(call.state, workflow, call.person, date);
  return details(call, workflow);
}

function returnTo({ state, person, request }: Call, workflow: Workflow): Answer {
  const { task: id, task_api_name: apiName } = readBody(request);
  if (id === undefined && apiName === undefined) {
    refuse(bodyRefusal('You need to pass in a "task_id", or a "task api_name".'));
  }
  const target = tasksOf(state, workflow).find((task) =>
    id === undefined ? task.apiName === apiName : task.id === Number(id),
  );
  if (!target) return refuse(bodyRefusal("The passed in task was not found in the workflow."));
  returnWorkflowTo(state, workflow, target, person);
  return empty(204);
}
