import { FIELD_TYPES } from "../model.ts";
import type { KickoffField, Template, TemplateRole } from "../model.ts";
import type { FieldSketch } from "../seed/add-task.ts";
import type { State } from "../state.ts";
import type { PlannedPerformer, StepPlan } from "../world/step-plan.ts";
import { objectOf, objectsIn, textOf } from "./read-json.ts";
import type { JsonObject } from "./read-json.ts";
import { rolesOf } from "./validate-template.ts";

/** Keeps what was written, so that the template is listed and can be started. */
export function keepTemplate(state: State, id: number, body: JsonObject, shown: JsonObject): void {
  const tasks = objectsIn(shown.tasks);
  const template: Template = {
    id,
    name: textOf(body.name),
    description: textOf(body.description),
    workflowName: textOf(body.wf_name_template) || null,
    isActive: shown.is_active === true,
    isPublic: body.is_public === true,
    isFinalizable: body.finalizable === true,
    stepCount: tasks.length,
    roles: rolesOf(state.dialect.isoDates ? body : shown, state.dialect.isoDates).map(roleOf),
    fields: objectsIn(objectOf(shown.kickoff).fields).map(kickoffField),
    fieldsets: [],
    steps: tasks.map((task) => ({
      number: Number(task.number),
      apiName: textOf(task.api_name),
      name: textOf(task.name),
    })),
    earlierWorkflows: 0,
  };
  state.templates.set(id, template);
  state.templateSources.set(id, shown);
  if (template.isActive) for (const task of tasks) state.plans.set(textOf(task.api_name), planOf(task));
}

function roleOf({ api_name: apiName, role, type, source_id: source }: JsonObject): TemplateRole {
  const known = role === "viewer" || role === "starter" ? role : "owner";
  return {
    apiName: textOf(apiName),
    role: known,
    type: type === "group" ? "group" : "user",
    id: Number(source),
  };
}

const typeOf = ({ type }: JsonObject) => FIELD_TYPES.find((known) => known === type) ?? "string";

const optionsOf = ({ selections }: JsonObject) =>
  objectsIn(selections).map(({ value }) => textOf(value).trim());

function kickoffField(field: JsonObject): KickoffField {
  const type = typeOf(field);
  return {
    apiName: textOf(field.api_name),
    name: textOf(field.name),
    description: textOf(field.description),
    type,
    required: field.is_required === true,
    hidden: field.is_hidden === true,
    order: Number(field.order ?? 0),
    options: ["radio", "dropdown", "checkbox"].includes(type) ? optionsOf(field) : null,
    dataset: typeof field.dataset === "number" ? field.dataset : null,
    preset: textOf(field.default),
  };
}

function planOf(task: JsonObject): StepPlan {
  const fields = objectsIn(task.fields).map((field): FieldSketch => {
    const options = optionsOf(field);
    return {
      type: typeOf(field),
      apiName: textOf(field.api_name),
      name: textOf(field.name),
      description: textOf(field.description),
      required: field.is_required === true,
      hidden: field.is_hidden === true,
      order: Number(field.order ?? 0),
      ...(options.length > 0 && { options }),
    };
  });
  return {
    performers: objectsIn(task.raw_performers).flatMap(performerOf),
    description: textOf(task.description),
    requireAll: task.require_completion_by_all === true,
    fields,
    checklists: objectsIn(task.checklists).map((checklist) => ({
      apiName: textOf(checklist.api_name),
      items: objectsIn(checklist.selections).map(({ api_name: apiName, value }) => ({
        apiName: textOf(apiName),
        text: textOf(value),
      })),
    })),
  };
}

function performerOf({ type, source_id: source }: JsonObject): PlannedPerformer[] {
  if (type === "user" || type === "group") return [{ type, id: Number(source) }];
  if (type === "field") return [{ type, apiName: textOf(source) }];
  return type === "workflow_starter" ? [{ type: "starter" }] : [];
}
