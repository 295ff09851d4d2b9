import { forbidden, json, notFound, refuse } from "../http/answer.ts";
import { readBooleanParameter } from "../http/body.ts";
import { paginate } from "../http/paginate.ts";
import type { Call, Route } from "../http/route.ts";
import { EVENT, TASK_EVENTS } from "../log/log-model.ts";
import type { LogEvent } from "../log/log-model.ts";
import { presentEvent } from "../present/present-event.ts";
import { mayRead } from "../tasks/access.ts";
import { tasksOf } from "../tasks/relations.ts";

/** The logs of tasks and workflows (reference §13). */
export const EVENT_ROUTES: Route[] = [
  { path: "/v2/tasks/:id/events", gates: "all", unknownMethod: 403, handlers: { GET: getTaskEvents } },
  { path: "/workflows/:id/events", gates: "all", unknownMethod: 403, handlers: { GET: getWorkflowEvents } },
];

function getTaskEvents(call: Call) {
  const { state, person, parameters } = call;
  const task = state.tasks.get(Number(parameters.id));
  if (!task?.wasStarted) return notFound();
  if (!mayRead(state, task, person)) return forbidden();
  return list(
    call,
    state.events.filter((event) => event.task?.id === task.id && TASK_EVENTS.includes(event.type)),
  );
}

function getWorkflowEvents(call: Call) {
  const { state, person, parameters } = call;
  const workflow = state.workflows.get(Number(parameters.id));
  if (!workflow) return notFound();
  if (!tasksOf(state, workflow).some((task) => task.wasStarted && mayRead(state, task, person))) {
    return forbidden();
  }
  return list(
    call,
    state.events.filter(({ workflowId }) => workflowId === workflow.id),
  );
}

function list({ state, request }: Call, events: LogEvent[]) {
  const { query } = request;
  const ordering = query.get("ordering") ?? "";
  if (!["", "created", "-created"].includes(ordering)) {
    const text = `Select a valid choice. ${ordering} is not one of the available choices.`;
    refuse(json(400, { ordering: [text] }));
  }
  const withComments = readBooleanParameter(query, "include_comments") ?? true;
  const onlyAttachments = readBooleanParameter(query, "only_attachments") ?? false;
  const rows = events
    .filter(({ type }) => withComments || type !== EVENT.comment)
    .filter((event) => !onlyAttachments || hasAttachment(event))
    .sort((a, b) => (a.createdAt - b.createdAt || a.id - b.id) * (ordering === "created" ? 1 : -1));
  return json(
    200,
    paginate(request, rows, (event) => presentEvent(state, event)),
  );
}

/** A Markdown link or image; a bare address is none (reference §31, item 18). */
function hasAttachment({ type, text }: LogEvent): boolean {
  return type === EVENT.comment && /\[[^\]]+\]\([^)\s]*\/(?:files|storage)\/[^)]+\)/.test(text ?? "");
}
