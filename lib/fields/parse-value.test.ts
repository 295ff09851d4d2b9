import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOptions, type RawOption } from "./options";
import { FIELD_TYPES, type FieldType } from "./output-field";
import { parseValue, readIsoSeconds, type RawValue } from "./parse-value";

const nothing: RawValue = {
  value: "",
  markdown: null,
  userId: null,
  groupId: null,
  options: [],
  attachments: [],
};

const parse = (type: FieldType, raw: Partial<RawValue>) =>
  parseValue(type, { ...nothing, ...raw }, readOptions(raw.options ?? []));

describe("dates", () => {
  test.each([
    ["seconds as text", "1795280000", 1_795_280_000],
    ["with a fraction", "1795280000.5", 1_795_280_000.5],
    ["before 1970", "-86400", -86_400],
    ["zero", "0", 0],
    ["what JSON true became", "True", 1],
    ["ISO with a zone", "2026-11-21T17:00:00Z", 1_795_280_400],
    ["ISO with an offset", "2026-11-21T18:00:00+01:00", 1_795_280_400],
    ["ISO without a zone, as UTC", "2026-11-21T17:00:00.000000", 1_795_280_400],
    ["a day", "2026-11-21", 1_795_219_200],
    ["nothing", "", null],
    ["words", "tomorrow", null],
  ])("%s", (_, value, seconds) => {
    expect(parse("date", { value })).toEqual({ type: "date", seconds });
  });

  test("a number that is no text", () => {
    expect(parse("date", { value: 1_795_280_000 })).toEqual({ type: "date", seconds: 1_795_280_000 });
  });

  test("every moment that is written as ISO is read back", () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date("0001-01-01"), max: new Date("9999-12-31") }),
        (date) => {
          expect(readIsoSeconds(date.toISOString())).toBe(date.getTime() / 1000);
        },
      ),
    );
  });
});

describe("choices", () => {
  const marked = (...selected: string[]): RawOption[] =>
    ["Bell", "Light", "Basket, front"].map((text, index) => ({
      id: index,
      apiName: `sel-${index}`,
      text,
      selected: selected.includes(text),
    }));

  test("are what an older server marks as selected, not how it writes them", () => {
    const options = marked("Bell", "Basket, front");
    expect(parse("checkbox", { value: "Bell, Basket, front", options })).toEqual({
      type: "checkbox",
      choices: ["sel-0", "sel-2"],
    });
    expect(parse("radio", { value: "Light", options: marked("Light") })).toEqual({
      type: "radio",
      choice: "sel-1",
    });
  });

  test("are found by their text where nothing is marked", () => {
    expect(parse("dropdown", { value: "Light", options: marked() })).toEqual({
      type: "dropdown",
      choice: "sel-1",
    });
    expect(parse("checkbox", { value: "Bell, Light", options: ["Light", "Bell"] })).toEqual({
      type: "checkbox",
      choices: ["Light", "Bell"],
    });
  });
});

describe("people", () => {
  test.each([
    ["a user", { value: "Jun", userId: 4 }, { kind: "user", id: 4, name: "Jun", email: null }],
    ["a group", { value: "Finance", groupId: 2 }, { kind: "group", id: 2, name: "Finance", email: null }],
    ["a bare id", { value: "4" }, { kind: "user", id: 4, name: "4", email: null }],
    ["a bare name", { value: "Jun" }, { kind: "user", id: 0, name: "Jun", email: null }],
    ["an e-mail", { value: "jun@a.test" }, { kind: "user", id: 0, name: "jun@a.test", email: "jun@a.test" }],
    ["nobody", { value: "" }, null],
  ])("%s", (_, raw, person) => {
    expect(parse("user", raw)).toEqual({ type: "user", person });
  });
});

describe("files", () => {
  const url = "https://files.example.com/1";

  test("are attachments on older servers", () => {
    const attachments = [{ id: 9, name: "a.png", url }];
    expect(parse("file", { value: url, attachments })).toEqual({
      type: "file",
      files: [{ kind: "remote", name: "a.png", url, attachmentId: 9 }],
    });
  });

  test("are links today, by Markdown or else by address", () => {
    const files = (name: string) => ({
      type: "file",
      files: [{ kind: "remote", name, url, attachmentId: null }],
    });
    expect(parse("file", { value: url, markdown: `[a, b.png](${url})` })).toEqual(files("a, b.png"));
    expect(parse("file", { value: url })).toEqual(files("1"));
    expect(parse("file", { value: `[c.png](${url})` })).toEqual(files("c.png"));
  });
});

test.each(["1e999", "8640000000001", "1e300"])(
  "a date of %s, which no calendar has, counts as empty",
  (value) => {
    expect(parse("date", { value })).toEqual({ type: "date", seconds: null });
  },
);

test("text is kept to the letter", () => {
  expect(parse("string", { value: "  two\nlines " })).toEqual({ type: "string", text: "  two\nlines " });
  expect(parse("text", { value: null })).toEqual({ type: "text", text: "" });
  expect(parse("number", { value: 12 })).toEqual({ type: "number", text: "12" });
});

test("any JSON as the value of any type is read without complaint", () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIELD_TYPES), fc.jsonValue(), (type, value) => {
      expect(parse(type, { value }).type).toBe(type);
    }),
  );
});
