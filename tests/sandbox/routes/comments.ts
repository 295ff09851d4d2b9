import { empty, forbidden, json, notFound, parameterRefusal, refuse } from "../http/answer.ts";
import { readBody, requireText } from "../http/body.ts";
import type { Call, Route } from "../http/route.ts";
import { EVENT } from "../log/log-model.ts";
import type { LogEvent } from "../log/log-model.ts";
import type { Task } from "../model.ts";
import { presentEvent } from "../present/present-event.ts";
import { mayRead } from "../tasks/access.ts";
import {
  addComment,
  addReaction,
  deleteComment,
  editComment,
  markWatched,
  removeReaction,
} from "../tasks/comments.ts";
import { tasksOf } from "../tasks/relations.ts";

const BLANK = "You need to specify the comment text.";
const LONGEST_REACTION = 10;

/** Writing, changing and deleting comments, and reactions to them (reference §13). */
export const COMMENT_ROUTES: Route[] = [
  { path: "/v2/tasks/:id/comment", gates: "all", unknownMethod: 403, handlers: { POST: commentOnTask } },
  { path: "/workflows/:id/comment", gates: "all", unknownMethod: 403, handlers: { POST: commentOnWorkflow } },
  {
    path: "/workflows/comments/:id",
    gates: "writes",
    unknownMethod: 403,
    allow: "PATCH, DELETE, OPTIONS",
    handlers: { PATCH: edit, DELETE: remove },
  },
  { path: "/workflows/comments/:id/watched", gates: "all", unknownMethod: 403, handlers: { POST: watched } },
  {
    path: "/workflows/comments/:id/create-reaction",
    gates: "writes",
    unknownMethod: 403,
    handlers: { POST: react },
  },
  {
    path: "/workflows/comments/:id/delete-reaction",
    gates: "writes",
    unknownMethod: 403,
    handlers: { POST: unreact },
  },
];

function commentOnTask(call: Call) {
  const { state, person, parameters } = call;
  const task = state.tasks.get(Number(parameters.id));
  if (!task?.wasStarted) return person.isOwner ? notFound() : forbidden();
  return mayRead(state, task, person) ? comment(call, task) : forbidden();
}

/** A comment on the workflow belongs to its last open step. */
function commentOnWorkflow(call: Call) {
  const { state, person, parameters } = call;
  const workflow = state.workflows.get(Number(parameters.id));
  if (!workflow) return person.isOwner ? notFound() : forbidden();
  const started = tasksOf(state, workflow).filter(({ wasStarted }) => wasStarted);
  const open = started.filter(({ status }) => status === "active" || status === "snoozed");
  const task = open.at(-1) ?? started.at(-1);
  return task && started.some((step) => mayRead(state, step, person)) ? comment(call, task) : forbidden();
}

function comment({ state, person, request }: Call, task: Task) {
  const text = requireText(readBody(request), "text", BLANK);
  return json(200, presentEvent(state, addComment(state, task, person, text)));
}

function edit(call: Call) {
  const event = ownComment(call);
  editComment(call.state, event, requireText(readBody(call.request), "text", BLANK));
  return json(200, presentEvent(call.state, event));
}

function remove(call: Call) {
  const event = ownComment(call);
  deleteComment(call.state, event);
  return json(200, presentEvent(call.state, event));
}

function watched(call: Call) {
  markWatched(call.state, visibleComment(call), call.person);
  return empty();
}

function react(call: Call) {
  const event = visibleComment(call);
  addReaction(call.state, event, call.person, readReaction(call));
  return empty();
}

function unreact(call: Call) {
  const event = visibleComment(call);
  removeReaction(call.state, event, call.person, readReaction(call));
  return empty();
}

function readReaction({ request }: Call): string {
  const value = requireText(readBody(request), "value", "This field may not be blank.");
  if (Array.from(value).length > LONGEST_REACTION) {
    const text = `Ensure this field has no more than ${LONGEST_REACTION} characters.`;
    refuse(parameterRefusal("value", text));
  }
  return value;
}

function ownComment(call: Call): LogEvent {
  const event = find(call);
  return event?.userId === call.person.id ? event : refuse(forbidden());
}

function visibleComment(call: Call): LogEvent {
  const { state, person } = call;
  const event = find(call);
  const task = state.tasks.get(event?.task?.id ?? 0);
  return event && task && mayRead(state, task, person) ? event : refuse(forbidden());
}

function find({ state, parameters }: Call): LogEvent | undefined {
  return state.events.find(({ id, type }) => id === Number(parameters.id) && type === EVENT.comment);
}
