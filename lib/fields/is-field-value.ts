import { listOf, maybe, number, object, oneOf, text, wordOf } from "../http/shapes";
import type { FieldValue } from "./output-field";

const local = object({ kind: wordOf(["local"]), fileId: text, name: text, size: number });
const remote = object({
  kind: wordOf(["remote"]),
  name: text,
  url: maybe(text),
  attachmentId: maybe(number),
});
const person = object({ kind: wordOf(["user", "group"]), id: number, name: text, email: maybe(text) });

const fieldValue = oneOf([
  object({ type: wordOf(["string", "text", "number", "url"]), text }),
  object({ type: wordOf(["date"]), seconds: maybe(number) }),
  object({ type: wordOf(["radio", "dropdown"]), choice: maybe(text) }),
  object({ type: wordOf(["checkbox"]), choices: listOf(text) }),
  object({ type: wordOf(["user"]), person: maybe(person) }),
  object({ type: wordOf(["file"]), files: listOf(oneOf([local, remote])) }),
]);

/** Whether something read from a store or a message is a value of a field. */
export function isFieldValue(value: unknown): value is FieldValue {
  return fieldValue.safeParse(value).success;
}
