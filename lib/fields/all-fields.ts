import type { AnyField, Fieldset, OutputField } from "./output-field";

/** A task, as far as its form is concerned. */
export interface Form {
  fields: AnyField[];
  fieldsets: Fieldset[];
}

/** Every field of a form, those inside fieldsets included, in the order they are shown. */
export function allFields(form: Form): AnyField[] {
  return [...form.fields, ...form.fieldsets.flatMap((fieldset) => fieldset.fields)];
}

/** Those fields of a form whose type this version knows. */
export function knownFields(form: Form): OutputField[] {
  return allFields(form).filter((field): field is OutputField => field.type !== "unknown");
}
