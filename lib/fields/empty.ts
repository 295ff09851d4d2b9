import type { FieldType, FieldValue } from "./output-field";

/** The value of a field of this type that nobody has filled in. */
export function emptyValue(type: FieldType): FieldValue {
  switch (type) {
    case "date":
      return { type, seconds: null };
    case "radio":
    case "dropdown":
      return { type, choice: null };
    case "checkbox":
      return { type, choices: [] };
    case "user":
      return { type, person: null };
    case "file":
      return { type, files: [] };
    default:
      return { type, text: "" };
  }
}

/** Whether the server would count this value as empty. 0 as a number or a date is a value (reference §11). */
export function isEmptyValue(value: FieldValue): boolean {
  switch (value.type) {
    case "date":
      return value.seconds === null;
    case "radio":
    case "dropdown":
      return value.choice === null;
    case "checkbox":
      return value.choices.length === 0;
    case "user":
      return value.person === null;
    case "file":
      return value.files.length === 0;
    case "number":
    case "url":
      return value.text.trim() === "";
    default:
      return value.text === "";
  }
}
