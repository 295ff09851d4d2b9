/** The fields of a task or a start form: its own, and after them those of its fieldsets. */
export function allFields<Field>({
  fields,
  fieldsets,
}: {
  fields: Field[];
  fieldsets: { fields: Field[] }[];
}): Field[] {
  return [...fields, ...fieldsets.flatMap((fieldset) => fieldset.fields)];
}
