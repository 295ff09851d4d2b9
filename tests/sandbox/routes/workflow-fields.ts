import { detail, json, parameterRefusal, refuse } from "../http/answer.ts";
import { readChoiceParameter, readIntegerParameter } from "../http/body.ts";
import { paginate } from "../http/paginate.ts";
import type { Call, Route } from "../http/route.ts";
import type { SandboxDialect } from "../dialect.ts";
import type { Workflow, WorkflowStatus } from "../model.ts";
import { presentFieldRows } from "../present/present-field-row.ts";
import { stamp } from "../present/stamp.ts";

const USUAL_PAGE = 15;
const LARGEST_PAGE = 1000;

/** What the server calls the statuses: the documentation has another word for the last (reference §26). */
const statusesOf = ({ isoDates }: SandboxDialect): Record<string, WorkflowStatus> =>
  isoDates ? { running: 0, done: 1, delayed: 3 } : { running: 0, done: 1, snoozed: 3 };

/** The table of everything that was filled in, for the account's owner alone (reference §14). */
export const WORKFLOW_FIELDS_ROUTE: Route = {
  path: "/workflows/fields",
  gates: "all",
  handlers: { GET: getFields },
};

function getFields({ state, person, request }: Call) {
  if (!person.isOwner) refuse(detail(403, "Only the account owner is allowed to perform this action."));
  const { query } = request;
  const statuses = statusesOf(state.dialect);
  const word = readChoiceParameter(query, "status", Object.keys(statuses));
  const status = word === null ? null : (statuses[word] ?? null);
  const template = readIntegerParameter(query, "template_id");
  if (template !== null && template < 1) {
    refuse(parameterRefusal("template_id", "Ensure this value is greater than or equal to 1."));
  }
  const limit = readIntegerParameter(query, "limit");
  if (limit !== null && limit > LARGEST_PAGE) {
    refuse(parameterRefusal("limit", `Ensure this value is less than or equal to ${LARGEST_PAGE}.`));
  }
  const wanted = query.get("fields")?.split(",") ?? null;
  const rows = [...state.workflows.values()]
    .filter(
      (workflow) =>
        (template === null || workflow.templateId === template) &&
        (status === null || workflow.status === status),
    )
    .sort((one, other) => other.createdAt - one.createdAt || other.id - one.id);
  const tasks = Map.groupBy(state.tasks.values(), ({ workflowId }) => workflowId);
  const present = (workflow: Workflow) => ({
    id: workflow.id,
    name: workflow.name,
    status: presentStatus(state.dialect, workflow.status),
    ...stamp(state.dialect, "date_created", workflow.createdAt),
    ...stamp(state.dialect, "date_completed", workflow.completedAt),
    fields: presentFieldRows(state, workflow, wanted, tasks.get(workflow.id) ?? []),
  });
  return json(200, paginate(request, rows, present, USUAL_PAGE));
}

function presentStatus(dialect: SandboxDialect, status: WorkflowStatus): string | number {
  if (!dialect.isoDates) return status;
  return Object.entries(statusesOf(dialect)).find(([, known]) => known === status)?.[0] ?? status;
}
