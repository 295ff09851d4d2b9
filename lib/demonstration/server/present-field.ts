import { readLooseText } from "../../fields/parse-value";
import type { FieldPlan, Values, World } from "./world";

/** Where the numbers of a form's fields begin: each form has a hundred of its own. */
export const FORM_SIZE = 100;

/** The fields of a form with what was filled in, as the server gives them (reference §6). `form` is the number of its form. */
export function presentFields(world: World, fields: FieldPlan[], values: Values, form: number) {
  return fields.map((field, index) => ({
    id: form * FORM_SIZE + index,
    order: fields.length - index,
    type: field.type,
    is_required: field.required ?? false,
    is_hidden: false,
    description: field.description ?? "",
    api_name: field.apiName,
    name: field.name,
    ...presentValue(world, field, values[field.apiName]),
    group_id: null,
    selections: field.options ?? [],
  }));
}

/** The fields of a kickoff, to be filled in (reference §15). */
export function presentKickoffFields(fields: FieldPlan[]) {
  return fields.map((field, index) => ({
    name: field.name,
    description: field.description ?? "",
    type: field.type,
    is_required: field.required ?? false,
    is_hidden: false,
    api_name: field.apiName,
    order: fields.length - index,
    default: "",
    ...(field.options && { selections: field.options, dataset: null }),
  }));
}

function presentValue({ people }: World, { type }: FieldPlan, sent: unknown) {
  if (sent === undefined) return { value: "", markdown_value: null, clear_value: null, user_id: null };
  const text = Array.isArray(sent) ? sent.join(", ") : readLooseText(sent);
  const person = type === "user" && text !== "" ? people.find(({ email }) => email === text) : undefined;
  const value = person ? `${person.firstName} ${person.lastName}`.trim() : text;
  return { value, markdown_value: value, clear_value: value, user_id: person?.id ?? null };
}
