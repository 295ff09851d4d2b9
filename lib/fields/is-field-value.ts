import { isRecord } from "../http/json";
import type { FieldValue } from "./output-field";

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === "string";
const isNumber: Test = (value) => Number.isFinite(value);
const maybe =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const has =
  (tests: Record<string, Test>): Test =>
  (value) =>
    isRecord(value) && Object.entries(tests).every(([name, test]) => test(value[name]));
const is =
  (...words: string[]): Test =>
  (value) =>
    words.some((word) => word === value);
const either =
  (...tests: Test[]): Test =>
  (value) =>
    tests.some((test) => test(value));

const isLocal = has({ kind: is("local"), fileId: isText, name: isText, size: isNumber });
const isRemote = has({
  kind: is("remote"),
  name: isText,
  url: maybe(isText),
  attachmentId: maybe(isNumber),
});
const isPerson = has({ kind: is("user", "group"), id: isNumber, name: isText, email: maybe(isText) });

const isValue = either(
  has({ type: is("string", "text", "number", "url"), text: isText }),
  has({ type: is("date"), seconds: maybe(isNumber) }),
  has({ type: is("radio", "dropdown"), choice: maybe(isText) }),
  has({ type: is("checkbox"), choices: listOf(isText) }),
  has({ type: is("user"), person: maybe(isPerson) }),
  has({ type: is("file"), files: listOf(either(isLocal, isRemote)) }),
);

/** Whether something read from a store or a message is a value of a field. */
export function isFieldValue(value: unknown): value is FieldValue {
  return isValue(value);
}
