import { expect, test } from "vitest";
import { nameParts } from "./name-parts";
import { readSpan } from "./read-span";
import { readTemplate } from "./read-template";

test.each([
  ["08:00:00", { months: 0, days: 0, hours: 8, minutes: 0 }],
  ["2 00:30:00", { months: 0, days: 2, hours: 0, minutes: 30 }],
  ["1 12:00:00.5", { months: 0, days: 1, hours: 12, minutes: 0 }],
  ["36:00:00", { months: 0, days: 1, hours: 12, minutes: 0 }],
])("a duration of %s", (duration, span) => {
  expect(readSpan(duration)).toEqual(span);
});

test("months stand beside a duration, and no time is none", () => {
  expect(readSpan("00:00:00", 2)).toMatchObject({ months: 2 });
  expect(readSpan("00:00:00")).toBeNull();
  expect(readSpan(null)).toBeNull();
  expect(readSpan("soon")).toBeNull();
});

test("fields come in the order in which they are shown, those of a fieldset too", () => {
  const fields = [
    { api_name: "b", order: 1 },
    { api_name: "a", order: 2 },
  ];
  const { kickoff } = readTemplate({
    kickoff: {
      fields,
      fieldsets: [
        { title: "Second", order: 2, fields },
        { title: "First", order: 1, fields, rules: [{ type: "sum_equal", value: "100" }] },
      ],
    },
  });
  expect(kickoff.fields.map(({ apiName }) => apiName)).toEqual(["a", "b"]);
  expect(kickoff.fieldsets.map(({ title, sum }) => [title, sum])).toEqual([
    ["First", "100"],
    ["Second", null],
  ]);
});

test("the documented owners are ids, and have the role of an owner", () => {
  expect(readTemplate({ template_owners: [4] }).roles).toEqual([{ role: "owner", kind: "user", id: 4 }]);
});

test.each([null, [], "x", { tasks: 5, kickoff: [], owners: {} }])("%j is an empty template", (odd) => {
  expect(readTemplate(odd)).toMatchObject({ name: "", steps: [], kickoff: { fields: [] }, roles: [] });
});

test("names of fields stand in place of their api names", () => {
  const outline = readTemplate({
    kickoff: { fields: [{ api_name: "lot", name: "Lot" }] },
    tasks: [{ api_name: "t", name: "Cup {{lot}} by {{workflow-starter}}" }],
  });
  const names = nameParts(outline);
  expect(names.step("t")).toBe("Cup [Lot] by [workflow starter]");
  expect(names.field("lot")?.name).toBe("Lot");
  expect(names.step("x")).toBeUndefined();
});

test("what is no number is none, and a role of nobody is no role", () => {
  const odd = { toString: 1 };
  const outline = readTemplate({
    owners: [{ source_id: odd }, { source_id: "x" }, { source_id: "4", type: "user" }],
    tasks: [{ order: odd, number: Infinity, raw_due_date: { rule: "x", duration_months: Infinity } }],
    kickoff: {
      fields: [
        { order: odd, name: "A" },
        { order: 1, name: "B" },
      ],
    },
  });
  expect(outline.roles).toEqual([{ role: "owner", kind: "user", id: 4 }]);
  expect(outline.steps[0]).toMatchObject({ number: 1, due: { span: { months: 0 } } });
  expect(outline.kickoff.fields.map(({ name }) => name)).toEqual(["B", "A"]);
});
