import { allFields, type Form } from "./all-fields";
import type { AnyField } from "./output-field";

/** What must not change under a typed answer: type, name, whether it is required, and the options. */
export function fieldSignature(field: AnyField): string {
  const type = field.type === "unknown" ? `?${field.serverType}` : field.type;
  const options = field.type === "unknown" ? [] : field.options.map(({ key, text }) => [key, text]);
  return JSON.stringify([field.apiName, type, field.required, options]);
}

/** The signature of a whole form, whatever the order of its fields (see `TaskVersion`). */
export function taskSignature(form: Form): string {
  return allFields(form).map(fieldSignature).toSorted().join("\n");
}
