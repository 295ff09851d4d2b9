import { expect, test } from "vitest";
import type { FieldValue } from "./output-field";
import { isFieldValue } from "./is-field-value";

const local = { kind: "local" as const, fileId: "f", name: "a.pdf", size: 7 };
const remote = { kind: "remote" as const, name: "b.pdf", url: null, attachmentId: 3 };
const person = { kind: "group" as const, id: 1, name: "Buyers", email: null };
const values: FieldValue[] = [
  { type: "url", text: "" },
  { type: "date", seconds: 1.5 },
  { type: "date", seconds: null },
  { type: "radio", choice: "key" },
  { type: "checkbox", choices: ["a", "b"] },
  { type: "user", person },
  { type: "user", person: null },
  { type: "file", files: [local, remote] },
];

test.each(values)("%j is a value", (value) => {
  expect(isFieldValue(value)).toBe(true);
});

test.each([
  null,
  [],
  "text",
  {},
  { type: "new", text: "" },
  { type: "text" },
  { type: "date", seconds: "1" },
  { type: "date", seconds: NaN },
  { type: "checkbox", choices: [1] },
  { type: "user", person: { ...person, kind: "robot" } },
  { type: "file", files: [{ ...local, size: "7" }] },
])("%j is none", (value) => {
  expect(isFieldValue(value)).toBe(false);
});
