import type { State } from "../state.ts";
import { seconds } from "../state.ts";
import { labelOf } from "./seeded-source.ts";
import { objectOf, objectsIn, textOf } from "./read-json.ts";
import type { JsonObject } from "./read-json.ts";
import { rolesOf } from "./validate-template.ts";

const FORMS = "http://pneumatic.test/forms";

/** What every answer with a whole template tells besides what was written. */
function present(state: State, id: number, personId: number): JsonObject {
  return {
    id,
    is_public: false,
    is_embedded: false,
    public_url: `${FORMS}/template-${id}`,
    embed_url: `${FORMS}/embed/template-${id}`,
    date_updated: new Date(state.now()).toISOString(),
    date_updated_tsp: seconds(state),
    updated_by: personId,
  };
}

/** A draft: what was written, whatever it is (recording `template-write`). */
export function presentDraft(state: State, id: number, body: JsonObject, personId: number): JsonObject {
  const owners = objectsIn(body.owners);
  const mine = { source_id: String(personId), type: "user", api_name: apiNameFor(state, "owner") };
  return {
    ...present(state, id, personId),
    ...body,
    id,
    is_active: false,
    tasks: body.tasks ?? [],
    kickoff: { fields: [], fieldsets: [], ...objectOf(body.kickoff) },
    ...(state.dialect.isoDates ? {} : { owners: owners.length > 0 ? owners : [mine] }),
  };
}

/** An active template with everything the server adds. */
export function presentActive(state: State, id: number, body: JsonObject, personId: number): JsonObject {
  const { isoDates } = state.dialect;
  const owners = rolesOf(body, isoDates).map((owner) => named(state, "owner", owner));
  return {
    ...present(state, id, personId),
    name: body.name,
    wf_name_template: body.wf_name_template ?? null,
    description: body.description ?? "",
    tasks: objectsIn(body.tasks).map((task) => presentStep(state, task)),
    kickoff: presentForm(objectOf(body.kickoff)),
    ...(isoDates ? { template_owners: owners.map(({ source_id: source }) => Number(source)) } : { owners }),
    is_active: true,
    is_public: body.is_public ?? false,
    public_success_url: null,
    finalizable: body.finalizable ?? false,
    reminder_notification: false,
    completion_notification: false,
  };
}

/** Fields with one api name are one field (reference §30, item 20). */
function presentForm(form: JsonObject): JsonObject {
  const fields = new Map(objectsIn(form.fields).map((field) => [textOf(field.api_name), field]));
  return { fields: [...fields.values()], fieldsets: objectsIn(form.fieldsets) };
}

function presentStep(state: State, task: JsonObject): JsonObject {
  return {
    id: task.id ?? state.nextId("template-step"),
    name: task.name,
    number: task.number,
    description: task.description ?? "",
    require_completion_by_all: task.require_completion_by_all ?? false,
    skip_for_starter: task.skip_for_starter ?? false,
    delay: task.delay ?? null,
    ...presentForm(task),
    conditions: objectsIn(task.conditions).map((condition) => ({
      ...named(state, "condition", condition),
      rules: objectsIn(condition.rules).map((rule) => ({
        ...named(state, "rule", rule),
        predicates: objectsIn(rule.predicates).map((predicate) => named(state, "predicate", predicate)),
      })),
    })),
    api_name: textOf(task.api_name) || apiNameFor(state, "task"),
    raw_performers: objectsIn(task.raw_performers).map(({ type, source_id: source, label, ...rest }) => ({
      ...named(state, "raw-performer", rest),
      type,
      source_id: source ?? null,
      label: type === "field" ? label : labelOf(state, type, Number(source)),
    })),
    checklists: objectsIn(task.checklists),
    raw_due_date: task.raw_due_date ?? null,
    revert_task: task.revert_task ?? null,
    parents: task.parents ?? [],
    ancestors: task.ancestors ?? [],
  };
}

function named(state: State, kind: string, part: JsonObject): JsonObject {
  return { ...part, api_name: textOf(part.api_name) || apiNameFor(state, kind) };
}

const apiNameFor = (state: State, kind: string) =>
  `${kind}-${state.nextId("template-part").toString(36).padStart(6, "0")}`;
