import { readFileSync } from "node:fs";
import type { Template } from "../model.ts";
import { presentTemplate } from "../present/present-template.ts";
import type { FieldSketch } from "../seed/add-task.ts";
import type { State } from "../state.ts";
import type { PlannedPerformer } from "../world/step-plan.ts";
import { isObject, objectOf, objectsIn } from "./read-json.ts";
import type { JsonObject } from "./read-json.ts";

/** The steps of five templates of the account as the recordings have them, by template. */
const RECORDED: unknown = JSON.parse(
  readFileSync(new URL("../world/recorded-steps.json", import.meta.url), "utf8"),
);

/** A template of the account as its owner once wrote it: as recorded, or made of what its steps ask. */
export function seededSource(state: State, template: Template): JsonObject {
  const owner = [...state.people.values()].find(({ isOwner }) => isOwner);
  const today = {
    ...state,
    dialect: { ...state.dialect, choice: "text" as const, isoDates: false, fieldsets: true },
  };
  const { id, name, description, owners, kickoff, wf_name_template } = owner
    ? presentTemplate(today, template, owner)
    : {};
  const tasks = isObject(RECORDED) ? RECORDED[String(template.id)] : undefined;
  return {
    id,
    name,
    wf_name_template,
    description,
    tasks:
      isRecordedAccount(state) && tasks
        ? tasks
        : template.steps.map((_, index) => writeStep(state, template, index)),
    kickoff: namedOptions(objectOf(kickoff)),
    owners,
    is_active: template.isActive,
    is_public: template.isPublic,
    finalizable: template.isFinalizable,
  };
}

const isRecordedAccount = ({ account }: State) => account.name.startsWith("Harborlight");

/** Options have api names in the whole template, unlike in the list. */
function namedOptions(form: JsonObject): JsonObject {
  const fields = objectsIn(form.fields).map((field) => ({
    ...field,
    ...(Array.isArray(field.selections) && {
      selections: field.selections.map((value: unknown, index) => ({
        value,
        api_name: `${String(field.api_name)}-sel-${index + 1}`,
      })),
    }),
  }));
  return {
    ...form,
    fields,
    ...("fieldsets" in form && { fieldsets: objectsIn(form.fieldsets).map(namedOptions) }),
  };
}

function writeStep(state: State, template: Template, index: number): JsonObject {
  const { number = 0, apiName = "", name = "" } = template.steps[index] ?? {};
  const plan = state.plans.get(apiName);
  const previous = template.steps[index - 1];
  const due = plan?.dueAfter === undefined ? null : { seconds: plan.dueAfter };
  const after = {
    operator: "completed_or_skipped",
    field_type: "task",
    field: previous?.apiName,
    value: null,
  };
  return {
    number,
    api_name: apiName,
    name,
    description: plan?.description ?? "",
    require_completion_by_all: plan?.requireAll ?? false,
    delay: null,
    fields: (plan?.fields ?? []).map(writeField),
    fieldsets: (plan?.fieldsets ?? []).map(({ apiName: set, title, name: named, fields }, place) => ({
      api_name: set,
      title,
      name: named,
      order: place + 1,
      rules: [],
      fields: fields.map(writeField),
    })),
    conditions:
      previous && !plan?.together
        ? [{ action: "start_task", order: 1, rules: [{ predicates: [after] }] }]
        : [],
    raw_performers: (plan?.performers ?? []).map((performer) => writePerformer(state, performer)),
    checklists: (plan?.checklists ?? []).map(({ apiName: list, items }) => ({
      api_name: list,
      selections: items.map(({ apiName: item, text }) => ({ value: text, api_name: item })),
    })),
    raw_due_date: due && {
      api_name: `${apiName}-due`,
      duration: durationOf(due.seconds),
      duration_months: 0,
      rule: "after task started",
      source_id: apiName,
    },
  };
}

function writeField(field: FieldSketch, index: number, all: FieldSketch[]): JsonObject {
  const options = field.options?.map((option) => (typeof option === "string" ? option : option.text));
  return {
    name: field.name,
    description: field.description ?? "",
    type: field.type,
    is_required: field.required ?? false,
    is_hidden: field.hidden ?? false,
    api_name: field.apiName,
    default: "",
    order: field.order ?? all.length - index,
    ...(options && {
      selections: options.map((value, place) => ({ value, api_name: `${field.apiName}-sel-${place + 1}` })),
    }),
  };
}

function writePerformer(state: State, performer: PlannedPerformer): JsonObject {
  if (performer.type === "starter") return { type: "workflow_starter", source_id: null, label: "" };
  if (performer.type === "field") return { type: "field", source_id: performer.apiName, label: "" };
  return {
    type: performer.type,
    source_id: String(performer.id),
    label: labelOf(state, performer.type, performer.id),
  };
}

/** What the server calls a performer. */
export function labelOf({ people, groups }: State, type: unknown, id: number): string {
  if (type === "group") return groups.get(id)?.name ?? "";
  const person = people.get(id);
  return person ? `${person.firstName} ${person.lastName}` : "";
}

function durationOf(seconds: number): string {
  const part = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const days = Math.floor(seconds / 86_400);
  const clock = [(seconds / 3600) % 24, (seconds / 60) % 60, seconds % 60].map(part).join(":");
  return days > 0 ? `${days} ${clock}` : clock;
}
