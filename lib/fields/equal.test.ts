import { expect, test } from "vitest";
import { valuesEqual } from "./equal";
import type { FieldValue, PersonReference } from "./output-field";
import { remoteFile } from "./testing/fields";

const chosen = (id: number, name: string, email: string | null): FieldValue => {
  const person: PersonReference = { kind: "user", id, name, email };
  return { type: "user", person };
};

test.each<[string, FieldValue, FieldValue, boolean]>([
  ["texts", { type: "text", text: "a" }, { type: "text", text: "a" }, true],
  ["other texts", { type: "text", text: "a" }, { type: "text", text: "a " }, false],
  ["other types", { type: "text", text: "a" }, { type: "string", text: "a" }, false],
  ["a number as typed and as sent", { type: "number", text: "1,5 " }, { type: "number", text: "1.5" }, true],
  [
    "an address as typed and as sent",
    { type: "url", text: "a.test/b c" },
    { type: "url", text: "a.test/b%20c" },
    true,
  ],
  [
    "options in another order",
    { type: "checkbox", choices: ["a", "b"] },
    { type: "checkbox", choices: ["b", "a"] },
    true,
  ],
  [
    "the same person, known by e-mail or not",
    chosen(4, "Jun", null),
    chosen(4, "Jun W.", "jun@a.test"),
    true,
  ],
  ["two people of one name", chosen(4, "Jun", null), chosen(5, "Jun", null), false],
  ["nobody and somebody", { type: "user", person: null }, chosen(4, "Jun", null), false],
  [
    "one file under two names",
    { type: "file", files: [remoteFile("a", "https://f.test/1")] },
    { type: "file", files: [remoteFile("b", "https://f.test/1")] },
    true,
  ],
  [
    "a file here and a file there",
    { type: "file", files: [{ kind: "local", fileId: "1", name: "a", size: 1 }] },
    { type: "file", files: [remoteFile("a", "1")] },
    false,
  ],
  ["no date and the first one", { type: "date", seconds: null }, { type: "date", seconds: 0 }, false],
])("%s", (_, one, other, same) => {
  expect(valuesEqual(one, other)).toBe(same);
  expect(valuesEqual(other, one)).toBe(same);
});
