import { knownFields, type Form } from "../fields/all-fields";
import { formatDate } from "../fields/dates";
import type { Answers, FieldValue, Option } from "../fields/output-field";
import type { Person } from "../store/stored";

/** A value as plain text, to be copied. Empty for an empty value. */
export function valueText(value: FieldValue, options: Option[], person: Person): string {
  const textOf = (key: string) => options.find((option) => option.key === key)?.text ?? key;
  switch (value.type) {
    case "date":
      return value.seconds === null ? "" : formatDate(value.seconds, person);
    case "radio":
    case "dropdown":
      return value.choice === null ? "" : textOf(value.choice);
    case "checkbox":
      return value.choices.map(textOf).join(", ");
    case "user":
      return value.person?.name ?? "";
    case "file":
      return value.files.map(({ name }) => name).join(", ");
    default:
      return value.text;
  }
}

/** Answers as lines of text, each with the name of its field, in the order of the form. */
export function answersText(answers: Answers, form: Form, person: Person): string {
  const fields = knownFields(form);
  const known = fields.flatMap(({ apiName, name, options }) => {
    const value = answers[apiName];
    return value ? [`${name}: ${valueText(value, options, person)}`] : [];
  });
  const names = new Set(fields.map(({ apiName }) => apiName));
  const gone = Object.entries(answers).filter(([name]) => !names.has(name));
  return [...known, ...gone.map(([, value]) => valueText(value, [], person))].join("\n");
}
