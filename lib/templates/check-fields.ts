import { FIELD_TYPES } from "../fields/output-field";
import { readList, readObject, readObjects, readText, type JsonObject, type JsonPath } from "./json";
import type { TemplateProblem } from "./problem";

const CHOICES = ["radio", "dropdown", "checkbox"];

/** The longest option the server takes, in characters (reference §30, item 20). */
const LONGEST_OPTION = 200;

/** What the server would refuse in the fields of a form and of its fieldsets. */
export function checkForm(form: JsonObject, path: JsonPath): TemplateProblem[] {
  const own = readObjects(form.fields).flatMap((field, index) =>
    checkField(field, [...path, "fields", index]),
  );
  const grouped = readObjects(form.fieldsets).flatMap((fieldset, index) =>
    checkForm(fieldset, [...path, "fieldsets", index]),
  );
  return [...own, ...grouped];
}

/** The api names of all fields of a form, with their types. */
export function typesOf(form: JsonObject): [apiName: string, type: string][] {
  return [form, ...readObjects(form.fieldsets)].flatMap(({ fields }) =>
    readObjects(fields).map((field): [string, string] => [readText(field.api_name), readText(field.type)]),
  );
}

function checkField(field: JsonObject, path: JsonPath): TemplateProblem[] {
  const type = readText(field.type);
  const named = { apiName: readText(field.api_name) || null, given: readText(field.name) };
  if (!FIELD_TYPES.some((known) => known === type)) {
    return [{ ...named, rule: "fieldType", path: [...path, "type"], given: type }];
  }
  if (type === "user" && field.is_required !== true) {
    return [{ ...named, rule: "userOptional", path: [...path, "is_required"] }];
  }
  if (!CHOICES.includes(type)) return [];
  const options = readList(field.selections);
  if (options.length === 0 && typeof field.dataset !== "number") {
    return [{ ...named, rule: "optionsMissing", path: [...path, "selections"] }];
  }
  return checkOptions(options, [...path, "selections"], named.apiName);
}

/** Options are trimmed, then have to be different, and neither empty nor longer than 200 characters. */
function checkOptions(options: unknown[], path: JsonPath, apiName: string | null): TemplateProblem[] {
  const texts = options.map((option) => readText(readObject(option).value).trim());
  return texts.flatMap((text, index): TemplateProblem[] => {
    const place = { path: [...path, index, "value"], apiName, given: text };
    if (text === "") return [{ ...place, rule: "optionBlank" }];
    if (Array.from(text).length > LONGEST_OPTION) return [{ ...place, rule: "optionTooLong" }];
    return texts.indexOf(text) < index ? [{ ...place, rule: "optionTwice" }] : [];
  });
}
