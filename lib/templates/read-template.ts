import { readList, readNumber, readObject, readObjects, readText, type JsonObject } from "./json";
import { readSpan } from "./read-span";
import type {
  DueRule,
  Predicate,
  TemplateCondition,
  TemplateField,
  TemplateFieldset,
  TemplateForm,
  TemplateOutline,
  TemplateRole,
  TemplateStep,
} from "./template";

/**
 * Reads a template as the server gives it, or as a file has it: today's shape and the documented one (reference §15 and
 * §27). Never fails: what is missing or odd is empty.
 */
export function readTemplate(body: unknown): TemplateOutline {
  const raw = readObject(body);
  return {
    name: readText(raw.name),
    description: readText(raw.description),
    workflowName: readText(raw.wf_name_template),
    active: raw.is_active === true,
    roles: readRoles(raw),
    kickoff: readForm(readObject(raw.kickoff)),
    steps: readObjects(raw.tasks).map(readStep),
  };
}

/** Who has which role, as far as they are told: `owners` with roles today, `template_owners` as bare ids in the documentation. */
export function readRoles(raw: JsonObject): TemplateRole[] {
  const documented = readList(raw.template_owners).map((id) => ({ role: "owner", source_id: id }));
  return readObjects([...readList(raw.owners), ...documented]).flatMap(
    ({ role, type, source_id: source }) => {
      const id = readNumber(source);
      const kind = type === "group" ? "group" : "user";
      return Number.isSafeInteger(id) ? [{ role: readText(role) || "owner", kind, id }] : [];
    },
  );
}

/** Fields in the order they are shown: the highest `order` first (reference §9). */
function readForm(raw: JsonObject): TemplateForm {
  const fieldsets = readObjects(raw.fieldsets).toSorted(byOrder).toReversed();
  return { fields: readFields(raw.fields), fieldsets: fieldsets.map(readFieldset) };
}

const readFields = (value: unknown) => readObjects(value).toSorted(byOrder).map(readField);

function byOrder(one: JsonObject, other: JsonObject): number {
  return (readNumber(other.order) || 0) - (readNumber(one.order) || 0);
}

function readField(raw: JsonObject): TemplateField {
  return {
    apiName: readText(raw.api_name),
    name: readText(raw.name),
    description: readText(raw.description),
    type: readText(raw.type),
    required: raw.is_required === true,
    hidden: raw.is_hidden === true,
    options: readList(raw.selections).map((option) => ({
      text: typeof option === "string" ? option : readText(readObject(option).value),
      apiName: readText(readObject(option).api_name),
    })),
    fromDataset: typeof raw.dataset === "number",
  };
}

function readFieldset(raw: JsonObject): TemplateFieldset {
  const sum = readObjects(raw.rules).find(({ type }) => type === "sum_equal");
  return {
    title: readText(raw.title) || readText(raw.name),
    description: readText(raw.description),
    sum: sum ? readText(sum.value) : null,
    fields: readFields(raw.fields),
  };
}

function readStep(raw: JsonObject, index: number): TemplateStep {
  return {
    ...readForm(raw),
    apiName: readText(raw.api_name),
    number: readNumber(raw.number) || index + 1,
    name: readText(raw.name),
    description: readText(raw.description),
    performers: readObjects(raw.raw_performers).map(({ type, source_id: source, label }) => ({
      kind: readText(type),
      source: readText(source),
      label: readText(label),
    })),
    byAll: raw.require_completion_by_all === true,
    skippedForStarter: raw.skip_for_starter === true,
    delay: readSpan(raw.delay),
    due: readDue(readObject(raw.raw_due_date)),
    checklists: readObjects(raw.checklists).map(({ selections }) =>
      readObjects(selections).map(({ value }) => readText(value)),
    ),
    conditions: readObjects(raw.conditions).map(readCondition),
  };
}

function readDue(raw: JsonObject): DueRule | null {
  const span = readSpan(raw.duration, raw.duration_months);
  const rule = readText(raw.rule);
  if (rule === "") return null;
  const none = { months: 0, days: 0, hours: 0, minutes: 0 };
  return { rule, source: readText(raw.source_id), span: span ?? none };
}

function readCondition(raw: JsonObject): TemplateCondition {
  return {
    action: readText(raw.action),
    rules: readObjects(raw.rules).map(({ predicates }) => readObjects(predicates).map(readPredicate)),
  };
}

function readPredicate(raw: JsonObject): Predicate {
  return {
    fieldType: readText(raw.field_type),
    field: readText(raw.field),
    operator: readText(raw.operator),
    value: readText(raw.value),
  };
}
