import type { Form } from "../fields/all-fields";
import type { AnyField, Fieldset } from "../fields/output-field";

export type FormPart = { kind: "field"; field: AnyField } | { kind: "fieldset"; fieldset: Fieldset };

/** The parts of a form as they are shown: fields and fieldsets together, higher order first, hidden ones left out. */
export function orderForm(form: Form): FormPart[] {
  const fields = form.fields
    .filter(isShown)
    .map((field) => ({ order: field.order, part: { kind: "field", field } as const }));
  const fieldsets = form.fieldsets
    .map((fieldset) => ({ ...fieldset, fields: fieldset.fields.filter(isShown) }))
    .filter((fieldset) => fieldset.fields.length > 0)
    .map((fieldset) => ({ order: fieldset.order, part: { kind: "fieldset", fieldset } as const }));
  return [...fields, ...fieldsets].toSorted((one, other) => other.order - one.order).map(({ part }) => part);
}

const isShown = (field: AnyField) => !field.hidden;
