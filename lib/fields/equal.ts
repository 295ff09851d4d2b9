import { normalizeNumber } from "./number";
import type { FieldValue, FileReference } from "./output-field";
import { normalizeUrl } from "./web-address";

function identify(file: FileReference): string {
  return file.kind === "local"
    ? `local:${file.fileId}`
    : `remote:${file.attachmentId ?? file.url ?? file.name}`;
}

/**
 * What makes two values the same: identities of people and files, numbers and addresses as they are sent, options in
 * any order.
 */
function essence(value: FieldValue): unknown[] {
  switch (value.type) {
    case "date":
      return [value.seconds];
    case "radio":
    case "dropdown":
      return [value.choice];
    case "checkbox":
      return value.choices.toSorted();
    case "user":
      return value.person ? [value.person.kind, value.person.id || value.person.name] : [];
    case "file":
      return value.files.map(identify);
    case "number":
      return [normalizeNumber(value.text)];
    case "url":
      return [normalizeUrl(value.text)];
    default:
      return [value.text];
  }
}

/** Whether two values of one field say the same. */
export function valuesEqual(one: FieldValue, other: FieldValue): boolean {
  return one.type === other.type && JSON.stringify(essence(one)) === JSON.stringify(essence(other));
}
