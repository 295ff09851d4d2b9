import { bodyRefusal, detail, forbidden, json, notFound, parameterRefusal, refuse } from "../http/answer.ts";
import { pythonType, readBody } from "../http/body.ts";
import { readDateOfBody, readFlagOfBody, readTextOfBody } from "../http/body-values.ts";
import type { Call, Route } from "../http/route.ts";
import { maySeeTemplate } from "../flows/access.ts";
import { runTemplate } from "../flows/run-template.ts";
import type { Person } from "../model.ts";
import { presentWorkflowDetails } from "../present/present-workflow.ts";
import type { State } from "../state.ts";
import { isPerformer } from "../tasks/finished.ts";
import { workflowOf } from "../tasks/relations.ts";

/** Launching (reference §14, recordings `run` and `kickoff-fieldsets`). */
export const RUN_ROUTE: Route = {
  path: "/templates/:id/run",
  gates: "writes",
  unknownMethod: 403,
  handlers: { POST: run },
};

function run(call: Call) {
  const { state, person, parameters, request, addresses } = call;
  if (person.type === "guest") return forbidden();
  const template = state.templates.get(Number(parameters.id));
  if (!template && person.isOwner) return notFound();
  if (!template || !maySeeTemplate(state, template, person)) {
    return detail(403, "Permission denied. You do not have access to this template.");
  }
  const body = readBody(request);
  const launch = {
    name: readName(state, body),
    urgent: readFlagOfBody(body, "is_urgent") ?? false,
    dueAt: readDateOfBody(body, "due_date_tsp", state.now() / 1000),
    values: readKickoff(body.kickoff),
    ancestorTaskId: readAncestor(state, person, body.ancestor_task_id),
  };
  if (!template.isActive) {
    refuse(bodyRefusal("Your template is disabled. Please, enable this template before running."));
  }
  const workflow = runTemplate({ state, person, filesUrl: addresses.files }, template, launch);
  if (state.dialect.isoDates) return json(200, { workflow_id: workflow.id });
  return json(200, presentWorkflowDetails(state, workflow, false));
}

/** The documentation demands a name; the servers of today make one up (reference §23). */
function readName({ dialect }: State, body: Record<string, unknown>): string | null {
  if (dialect.isoDates && body.name === undefined) {
    refuse(parameterRefusal("name", "This field is required."));
  }
  return body.name === null ? null : (readTextOfBody(body, "name") ?? null);
}

/** The values of a start form in a body: an object, or nothing at all. */
export function readKickoff(value: unknown): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value !== "object" || Array.isArray(value)) {
    refuse(
      parameterRefusal("kickoff", `Expected a dictionary of items but got type "${pythonType(value)}".`),
    );
  }
  return Object.fromEntries(Object.entries(value));
}

/** The task a workflow is started from: active, and one of mine. */
function readAncestor(state: State, person: Person, value: unknown): number | null {
  if (value === undefined || value === null) return null;
  const refuseAs = (message: string): never => refuse(parameterRefusal("ancestor_task_id", message));
  const id = Number(value);
  if (!Number.isInteger(id)) {
    return refuseAs(`Incorrect type. Expected pk value, received ${pythonType(value)}.`);
  }
  const task = state.tasks.get(id);
  if (!task) return refuseAs(`Invalid pk "${id}" - object does not exist.`);
  if (workflowOf(state, task).status === 3) return refuseAs("Snoozed workflow cannot be changed.");
  if (task.status !== "active") {
    return refuseAs("Embedded workflows can be created only for the workflow's active task.");
  }
  if (!isPerformer(state, task, person)) {
    return refuseAs(
      "You need to be added to the task as a performer in order to create a embedded workflows.",
    );
  }
  return id;
}
