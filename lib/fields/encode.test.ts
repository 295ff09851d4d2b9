import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CURRENT_DIALECT, type Dialect } from "./dialect";
import { encodeAnswers, encodeValue } from "./encode";
import type { AnyField, FieldValue, OutputField } from "./output-field";
import { makeField, nastyText, objectOptions, remoteFile, textOptions } from "./testing/fields";

const V5: Dialect = { ...CURRENT_DIALECT, choice: "api-name", file: "attachment-id" };
const DOCUMENTED: Dialect = {
  choice: "id",
  date: "iso",
  person: "id",
  file: "attachment-id",
  complete: "workflow",
};
const directory = {
  users: [{ id: 4, name: "Jun", email: "jun@a.test", active: true, guest: false }],
  groups: [{ id: 2, name: "Finance", members: [] }],
};
const encode = (fields: AnyField[], answers: Record<string, FieldValue> = {}, dialect = CURRENT_DIALECT) =>
  encodeAnswers({ fields, answers, dialect, directory });

describe("each type in each dialect", () => {
  const options = objectOptions("Low", "High");
  const file = remoteFile("a]b.png", "https://files.example.com/1", 31);
  const jun = { kind: "user" as const, id: 4, name: "Jun", email: null };

  test.each<[string, FieldValue, unknown, unknown, unknown]>([
    ["string", { type: "string", text: " as typed " }, " as typed ", " as typed ", " as typed "],
    ["text", { type: "text", text: "a\nb" }, "a\nb", "a\nb", "a\nb"],
    ["number", { type: "number", text: " 1,50 " }, "1.50", "1.50", "1.50"],
    [
      "url",
      { type: "url", text: " example.org/a b " },
      "example.org/a%20b",
      "example.org/a%20b",
      "example.org/a%20b",
    ],
    ["date", { type: "date", seconds: 1.5 }, 1.5, 1.5, "1970-01-01T00:00:01.500Z"],
    ["radio", { type: "radio", choice: "opt-1" }, "High", "opt-1", 101],
    ["dropdown", { type: "dropdown", choice: "opt-0" }, "Low", "opt-0", 100],
    [
      "checkbox",
      { type: "checkbox", choices: ["opt-0", "opt-1"] },
      ["Low", "High"],
      ["opt-0", "opt-1"],
      [100, 101],
    ],
    ["user", { type: "user", person: jun }, "jun@a.test", "jun@a.test", 4],
    ["file", { type: "file", files: [file] }, ["[a)b.png](https://files.example.com/1)"], [31], [31]],
  ])("%s", (_, value, current, v5, documented) => {
    const written = [CURRENT_DIALECT, V5, DOCUMENTED].map((dialect) =>
      encodeValue(value, options, dialect, directory),
    );
    expect(written).toEqual([current, v5, documented].map((value) => ({ ok: true, value })));
  });

  test("a group goes by its name", () => {
    const person = { kind: "group" as const, id: 2, name: "Old name", email: null };
    expect(encodeValue({ type: "user", person }, [], CURRENT_DIALECT, directory)).toEqual({
      ok: true,
      value: "Finance",
    });
  });
});

describe("what is sent", () => {
  test("is every field, touched or not, with the answers over the present values", () => {
    const fields = [
      makeField("string", { apiName: "a", value: { type: "string", text: "kept" } }),
      makeField("text", { apiName: "b", value: { type: "text", text: "old" } }),
      makeField("date", { apiName: "c" }),
      makeField("checkbox", { apiName: "d" }),
      makeField("radio", { apiName: "e" }),
      makeField("user", { apiName: "f" }),
      makeField("file", { apiName: "g" }),
    ];
    expect(encode(fields, { b: { type: "text", text: "" } })).toEqual({
      ok: true,
      output: { a: "kept", b: "", c: null, d: [], e: "", f: "", g: [] },
    });
  });

  test("of a hidden field is its present value, whatever was answered", () => {
    const hidden = makeField("string", { hidden: true, value: { type: "string", text: "kept" } });
    expect(encode([hidden], { "f-string": { type: "string", text: "changed" } })).toEqual({
      ok: true,
      output: { "f-string": "kept" },
    });
  });

  test("leaves out what this version does not know", () => {
    const common = { ...makeField("text"), type: "unknown" as const, serverType: "map", shown: "x" };
    expect(encode([common])).toEqual({ ok: true, output: {} });
  });

  test("leaves out a hidden value that this server would refuse", () => {
    const gone = makeField("radio", { hidden: true, value: { type: "radio", choice: "Gone" } });
    expect(encode([gone])).toEqual({ ok: true, output: {} });
  });
});

describe("what cannot be sent", () => {
  const refusing = (field: OutputField, answer: FieldValue, dialect?: Dialect) =>
    encode([field], { [field.apiName]: answer }, dialect);

  test("a file that is still here", () => {
    const files = [{ kind: "local" as const, fileId: "1", name: "a.png", size: 3 }];
    const problem = { code: "file-not-uploaded", name: "a.png" };
    expect(refusing(makeField("file"), { type: "file", files })).toEqual({
      ok: false,
      field: "f-file",
      problem,
    });
  });

  test("a file that this server knows in another form only", () => {
    const files = [remoteFile("a.png", "https://files.example.com/1")];
    expect(refusing(makeField("file"), { type: "file", files }, V5)).toMatchObject({ ok: false });
  });

  test("an option that is gone", () => {
    const field = makeField("checkbox", { options: textOptions("Low") });
    const problem = { code: "no-such-option", option: "High" };
    const answer: FieldValue = { type: "checkbox", choices: ["Low", "High"] };
    expect(refusing(field, answer)).toEqual({ ok: false, field: "f-checkbox", problem });
  });

  test("a person nobody knows", () => {
    const person = { kind: "user" as const, id: 9, name: "Ann", email: null };
    const problem = { code: "person-unknown", name: "Ann" };
    expect(refusing(makeField("user"), { type: "user", person })).toMatchObject({ ok: false, problem });
  });

  test("a value of another type, and a date no calendar has", () => {
    expect(refusing(makeField("date"), { type: "text", text: "x" })).toMatchObject({
      problem: { code: "wrong-type" },
    });
    expect(refusing(makeField("date"), { type: "date", seconds: 1e300 }, DOCUMENTED)).toMatchObject({
      problem: { code: "date-out-of-range" },
    });
  });
});

test("any value, in any dialect, is written or refused, never broken", () => {
  const values = fc.oneof(
    fc.record({
      type: fc.constantFrom("string", "text", "number", "url"),
      text: nastyText,
    }),
    fc.record({ type: fc.constant("date" as const), seconds: fc.option(fc.double()) }),
    fc.record({ type: fc.constant("checkbox" as const), choices: fc.array(fc.string()) }),
    fc.record({ type: fc.constantFrom("radio", "dropdown"), choice: fc.option(fc.string()) }),
  );
  fc.assert(
    fc.property(values, fc.constantFrom(CURRENT_DIALECT, V5, DOCUMENTED), (value, dialect) => {
      expect(encodeValue(value, textOptions("a"), dialect)).toHaveProperty("ok");
    }),
  );
});

test("an ISO date keeps its milliseconds where a product of numbers loses one", () => {
  const dialect = { ...CURRENT_DIALECT, date: "iso" as const };
  const written = encodeValue({ type: "date", seconds: 139_615_630_569.619 }, [], dialect);
  expect(written).toEqual({ ok: true, value: new Date(139_615_630_569_619).toISOString() });
});
