import {
  detail,
  empty,
  forbidden,
  json,
  notFound,
  refuse,
  serverError,
  unknownAddress,
} from "../http/answer.ts";
import { hasRole } from "../flows/access.ts";
import { readBody } from "../http/body.ts";
import type { Call, Route } from "../http/route.ts";
import type { Template } from "../model.ts";
import type { State } from "../state.ts";
import { keepTemplate } from "../templates/keep-template.ts";
import { presentActive, presentDraft } from "../templates/present-source.ts";
import type { JsonObject } from "../templates/read-json.ts";
import { seededSource } from "../templates/seeded-source.ts";
import { refuseDraft, refuseTemplate } from "../templates/validate-template.ts";

/** Reading and writing whole templates: for admins who own them, and for the account's owner (reference §15). */
export const TEMPLATE_WRITE_ROUTES: Route[] = [
  {
    path: "/templates/:id",
    gates: "all",
    allow: "GET, PUT, DELETE, HEAD, OPTIONS",
    handlers: { GET: getTemplate, PUT: putTemplate, DELETE: deleteTemplate },
  },
  { path: "/templates/:id/clone", gates: "all", handlers: { POST: cloneTemplate } },
  { path: "/templates/:id/discard-changes", gates: "all", handlers: { POST: discardChanges } },
];

/** Makes a template, or a draft of one. */
export function postTemplate(call: Call) {
  const { person, request } = call;
  if (!person.isAdmin && !person.isOwner) return forbidden();
  if (/^\s*\[/.test(request.body.toString())) return serverError();
  return json(200, write(call, null, readBody(request)));
}

function getTemplate(call: Call) {
  return json(200, sourceOf(call, findTemplate(call)));
}

function putTemplate(call: Call) {
  const { id } = findTemplate(call);
  return json(200, write(call, id, readBody(call.request)));
}

function deleteTemplate(call: Call) {
  const { id } = findTemplate(call);
  call.state.templates.delete(id);
  call.state.templateSources.delete(id);
  return empty();
}

/** The copy is a draft, with the api names of the original. */
function cloneTemplate(call: Call) {
  const source = sourceOf(call, findTemplate(call));
  const name = `${String(source.name)} - clone`;
  const tasks = Array.isArray(source.tasks)
    ? source.tasks.map((task: JsonObject) => ({ ...task, id: undefined }))
    : source.tasks;
  return json(200, write(call, null, { ...source, name, tasks, is_active: false }));
}

/** What was written last becomes what it was when it was last active: the sandbox keeps one version alone. */
function discardChanges(call: Call) {
  findTemplate(call);
  return empty();
}

function findTemplate({ state, person, parameters }: Call): Template {
  const template = state.templates.get(Number(parameters.id));
  const isNumber = /^\d+$/.test(parameters.id ?? "");
  if (!isNumber && state.dialect.isoDates) refuse(unknownAddress());
  if (!person.isAdmin && !person.isOwner) refuse(forbidden());
  if (!template && person.isOwner && isNumber) refuse(notFound());
  if (!template || !(person.isOwner || hasRole(state, template, person, ["owner"]))) {
    return refuse(detail(403, "Permission denied. You are not a template owner."));
  }
  return template;
}

function nextTemplateId(state: State): number {
  for (const id of state.templates.keys()) state.reserveId("template", id);
  return state.nextId("template");
}

/** Checks and keeps a template, under a new number where it has none yet. */
function write({ state, person }: Call, known: number | null, body: JsonObject): JsonObject {
  const active = body.is_active === true;
  if (active) refuseTemplate(state, person, body);
  else refuseDraft(body);
  const id = known ?? nextTemplateId(state);
  const shown = (active ? presentActive : presentDraft)(state, id, body, person.id);
  keepTemplate(state, id, body, shown);
  return shown;
}

function sourceOf({ state }: Call, template: Template): JsonObject {
  const kept = state.templateSources.get(template.id);
  if (kept) return kept;
  const shown = presentActive(state, template.id, seededSource(state, template), state.roles.owner);
  return { ...shown, is_active: template.isActive };
}
