import { readValue } from "../fields/read-value.ts";
import type { ValueContext } from "../fields/read-value.ts";
import type { Field, Kickoff, KickoffField, StoredValue, Template } from "../model.ts";
import { toField, toFieldset } from "../seed/add-task.ts";
import type { FieldSketch } from "../seed/add-task.ts";
import type { State } from "../state.ts";
import { refuseBySum } from "../tasks/complete-task.ts";
import { fieldsIn } from "./fill-texts.ts";

/** The empty start form of a template. Where there are no fieldsets, their fields stand among the others. */
export function makeKickoff(state: State, template: Template): Kickoff {
  const flattened = state.dialect.fieldsets ? [] : template.fieldsets.flatMap(({ fields }) => fields);
  const fieldsets = state.dialect.fieldsets ? template.fieldsets : [];
  return {
    fieldsets: fieldsets.map(({ sumRule, fields, ...shown }) =>
      toFieldset(state, { ...shown, sumEqual: sumRule?.value, fields: fields.map(toSketch) }, shown.order),
    ),
    fields: [...template.fields, ...flattened].map((field) => toField(state, toSketch(field), field.order)),
  };
}

/**
 * Fills in a start form: every field is looked at, whether sent or not, then the rules of the fieldsets; unknown names
 * are ignored (reference §11 and §14, recording `kickoff-fieldsets`).
 */
export function fillKickoff(context: ValueContext, kickoff: Kickoff, sent: Record<string, unknown>): void {
  const values = new Map<Field, StoredValue>();
  for (const field of fieldsIn(kickoff)) values.set(field, readValue(context, field, sent[field.apiName]));
  for (const fieldset of kickoff.fieldsets) refuseBySum(fieldset, sent, values);
  for (const [field, stored] of values) field.stored = stored;
}

function toSketch({
  apiName,
  name,
  description,
  type,
  required,
  hidden,
  order,
  options,
}: KickoffField): FieldSketch {
  return { apiName, name, description, type, required, hidden, order, options: options ?? [] };
}
