import { fieldRefusal, refuse } from "../http/answer.ts";
import { FIELD_TYPES } from "../model.ts";
import { objectsIn, textOf } from "./read-json.ts";
import type { JsonObject } from "./read-json.ts";

const CHOICES = ["radio", "dropdown", "checkbox"];
const LONGEST_OPTION = 200;

/**
 * Refuses the fields of a form, fieldsets and all, for the first thing that is wrong.
 *
 * @returns the api names and types of all of them.
 */
export function refuseFields(form: JsonObject): [apiName: string, type: string][] {
  return [form, ...objectsIn(form.fieldsets)].flatMap(({ fields }) =>
    objectsIn(fields).map((field): [string, string] => {
      refuseField(field);
      return [textOf(field.api_name), textOf(field.type)];
    }),
  );
}

function refuseField(field: JsonObject): void {
  const type = textOf(field.type);
  const no = (message: string) => refuse(fieldRefusal(textOf(field.api_name), message));
  if (!FIELD_TYPES.some((known) => known === type)) no(`Type: "${type}" is not a valid choice.`);
  if (type === "user" && field.is_required !== true) no("A field with a type 'User' should be required.");
  if (!CHOICES.includes(type)) return;
  const options = objectsIn(field.selections).map(({ value }) => textOf(value).trim());
  if (options.length === 0 && typeof field.dataset !== "number") {
    no('You must provide either a "selections" or a "dataset" for the field.');
  }
  // That these are refused is known, their words are not (reference §30, item 20).
  if (options.some((option) => option === "" || Array.from(option).length > LONGEST_OPTION)) {
    no("Selections: ensure each value has 1 to 200 characters.");
  }
  if (new Set(options).size < options.length) no("Selections: values should be unique.");
}
