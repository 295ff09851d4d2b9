import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyValue } from "./empty";
import { FIELD_TYPES, type FieldValue } from "./output-field";
import { makeField, nastyText, remoteFile, textOptions } from "./testing/fields";
import { validateAnswer } from "./validate";

const check = (value: FieldValue, options: string[] = []) =>
  validateAnswer(makeField(value.type, { options: textOptions(...options) }), value);

test.each(FIELD_TYPES)("an empty %s is refused where it is required, and only there", (type) => {
  expect(validateAnswer(makeField(type, { required: true }), emptyValue(type))).toEqual({ code: "required" });
  expect(validateAnswer(makeField(type), emptyValue(type))).toBeNull();
});

test("zero is an answer", () => {
  expect(validateAnswer(makeField("number", { required: true }), { type: "number", text: "0" })).toBeNull();
  expect(validateAnswer(makeField("date", { required: true }), { type: "date", seconds: 0 })).toBeNull();
});

test("blanks answer a required string, as they do on the server, but no number", () => {
  expect(validateAnswer(makeField("string", { required: true }), { type: "string", text: " " })).toBeNull();
  const number = makeField("number", { required: true });
  expect(validateAnswer(number, { type: "number", text: " " })).toEqual({ code: "required" });
});

describe("strings", () => {
  test("hold 140 characters, however many units each takes", () => {
    expect(check({ type: "string", text: "🧋".repeat(140) })).toBeNull();
    expect(check({ type: "string", text: "🧋".repeat(141) })).toEqual({
      code: "too-long",
      limit: 140,
      length: 141,
    });
    expect(check({ type: "text", text: "x".repeat(5000) })).toBeNull();
  });

  test.each(["string", "text", "url", "number"] as const)("crash no server as %s", (type) => {
    expect(check({ type, text: "a\0b" })).toEqual({ code: "has-nul" });
    expect(check({ type, text: "a\ud800b" })).toEqual({ code: "lone-surrogate" });
  });
});

describe("dates", () => {
  test.each([
    ["milliseconds by mistake", 1_795_280_000_000],
    ["after the year 9999", 253_402_300_800],
    ["before the year 1", -99_999_999_999],
    ["no number", Number.NaN],
  ])("%s", (_, seconds) => {
    expect(check({ type: "date", seconds })).toEqual({ code: "date-out-of-range" });
  });

  test("of any year that people write", () => {
    expect(check({ type: "date", seconds: Date.UTC(9999, 0, 1) / 1000 })).toBeNull();
    expect(check({ type: "date", seconds: -86_400 })).toBeNull();
  });
});

describe("choices", () => {
  test("are options of the field", () => {
    expect(check({ type: "radio", choice: "High" }, ["Low", "High"])).toBeNull();
    expect(check({ type: "dropdown", choice: "high" }, ["Low", "High"])).toEqual({
      code: "no-such-option",
      option: "high",
    });
    expect(check({ type: "checkbox", choices: ["Low", "Gone"] }, ["Low"])).toEqual({
      code: "no-such-option",
      option: "Gone",
    });
  });
});

test("numbers and addresses follow their grammar", () => {
  expect(check({ type: "number", text: "1,5" })).toBeNull();
  expect(check({ type: "number", text: "NaN" })).toEqual({ code: "not-a-number" });
  expect(check({ type: "url", text: "https://example.org/my file" })).toBeNull();
  expect(check({ type: "url", text: "javascript:alert(1)@example.com" })).toEqual({ code: "not-a-url" });
});

test("files and people need no more than to be there", () => {
  expect(check({ type: "file", files: [remoteFile("a.png", "https://a.test/1")] })).toBeNull();
  expect(check({ type: "user", person: { kind: "user", id: 4, name: "Jun", email: null } })).toBeNull();
});

test("a value of another type is refused", () => {
  expect(validateAnswer(makeField("date"), { type: "text", text: "today" })).toEqual({ code: "wrong-type" });
});

test("whatever is typed, checking it never breaks", () => {
  const anyText = fc.record({
    type: fc.constantFrom("string", "text", "number", "url"),
    text: nastyText,
  });
  const anyDate = fc.record({ type: fc.constant("date" as const), seconds: fc.double() });
  fc.assert(
    fc.property(fc.oneof(anyText, anyDate), (value) => {
      expect(() => check(value)).not.toThrow();
    }),
  );
});
