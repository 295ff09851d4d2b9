import { describe, expect, test } from "vitest";
import { exportName, exportTemplate } from "./export-template";
import { importTemplate, type ImportedTemplate } from "./import-template";

const known = { me: 1, users: [1, 3], groups: [] };
const template = {
  id: 7,
  name: "Return",
  is_public: true,
  public_url: "https://forms.example.com/secret",
  owners: [{ type: "user", source_id: "1", role: "owner" }],
  kickoff: {
    fields: [
      { type: "radio", api_name: "size", name: "Size", selections: [{ api_name: "s", value: "Small" }] },
    ],
  },
  tasks: [
    {
      id: 9,
      number: 1,
      api_name: "look",
      name: "Look",
      raw_performers: [{ id: 4, type: "user", source_id: 3 }],
      conditions: [
        {
          action: "skip_task",
          rules: [{ predicates: [{ field: "size", field_type: "radio", operator: "equals", value: "s" }] }],
        },
      ],
    },
  ],
};

const write = (value: unknown) => JSON.stringify(value, null, 2);

function read(value: unknown): Extract<ImportedTemplate, { kind: "template" }> {
  const imported = importTemplate(write(value), known);
  if (imported.kind !== "template") throw new Error(imported.kind);
  return imported;
}

describe("JSON is read as a template", () => {
  test("without what belongs to one server, so that an import publishes and changes nothing", () => {
    const { body, problems } = read(template);
    expect(problems).toEqual([]);
    expect(write(body)).not.toMatch(/"id"|public/);
    expect(body.tasks).toMatchObject([{ raw_performers: [{ source_id: "3" }] }]);
  });

  test("with the text of an option where a condition holds its api name, which would never match", () => {
    expect(read(template).outline.steps[0]?.conditions).toMatchObject([{ rules: [[{ value: "Small" }]] }]);
  });

  test("from the documented shape too, with options as bare texts and steps without numbers", () => {
    const { owners: _, ...rest } = template;
    const kickoff = { fields: [{ type: "radio", api_name: "size", name: "Size", selections: ["Small"] }] };
    const tasks = template.tasks.map(({ number: _number, ...task }) => task);
    const imported = read({ ...rest, template_owners: [1], kickoff, tasks });
    expect(imported).toMatchObject({ classic: true, problems: [] });
    expect(imported.body).toMatchObject({
      owners: [{ type: "user", source_id: "1", role: "owner" }],
      kickoff: { fields: [{ selections: [{ value: "Small" }] }] },
      tasks: [{ number: 1 }],
    });
  });

  test.each([
    ["", "empty"],
    ["  \n", "empty"],
    ["[]", "not-template"],
    ["5", "not-template"],
    ["{", "not-json"],
    ["{} {}", "not-json"],
  ])("%j is %s", (text, kind) => {
    expect(importTemplate(text, known).kind).toBe(kind);
  });

  test("names the place where JSON breaks off", () => {
    expect(importTemplate('{\n  "name": "A",\n  "tasks" []\n}', known)).toMatchObject({
      kind: "not-json",
      place: { line: 3, column: 11 },
    });
  });
});

describe("problems point at the text", () => {
  test("at the very value", () => {
    const text = write({ ...template, tasks: [{ ...template.tasks[0], name: "" }] });
    const line = text.split("\n").findIndex((one) => one.includes('"name": ""')) + 1;
    const imported = importTemplate(text, known);
    expect(imported).toMatchObject({ problems: [{ rule: "stepNameBlank", place: { line, column: 15 } }] });
  });

  test("in the documented shape at what its author wrote", () => {
    const { owners: _, ...rest } = template;
    const text = write({ template_owners: [1, 99], ...rest });
    expect(importTemplate(text, known)).toMatchObject({
      problems: [{ rule: "ownerUnknown", given: "99", place: { line: 4, column: 5 } }],
    });
  });

  test("at what surrounds a thing that is missing, all of them in the order of the text", () => {
    const { kickoff: _, ...rest } = template;
    const imported = importTemplate(write({ ...rest, name: "" }), known);
    const problems = imported.kind === "template" ? imported.problems : [];
    expect(problems.map(({ rule, place }) => [rule, place.line])).toEqual([
      ["kickoffMissing", 1],
      ["nameBlank", 3],
    ]);
  });

  test.each([
    ["optionTwice", [{ value: "Small" }, { value: " Small " }]],
    ["optionBlank", [{ value: " " }]],
    ["optionTooLong", [{ value: "x".repeat(201) }]],
  ])("%s", (rule, selections) => {
    const kickoff = { fields: [{ type: "radio", api_name: "size", name: "Size", selections }] };
    expect(read({ ...template, kickoff }).problems).toMatchObject([{ rule }]);
  });

  test("on steps that are no list even a draft would break the server", () => {
    expect(read({ ...template, tasks: "nope" }).draftProblems).toMatchObject([{ rule: "stepsNotList" }]);
  });

  test.each([null, 5, "x", [null, 5], { fields: [null] }])(
    "any odd member is named or passed on: %j",
    (odd) => {
      for (const name of Object.keys(template)) {
        expect(() => read({ ...template, [name]: odd })).not.toThrow();
      }
    },
  );
});

test("an exported template can be imported again", () => {
  const text = exportTemplate(template) ?? "";
  expect(text).not.toContain("secret");
  expect(importTemplate(text, known)).toMatchObject({ kind: "template", problems: [] });
  expect(exportName("Rückgabe / Café")).toBe("ru-ckgabe-cafe.json");
  expect(exportName("…")).toBe("template.json");
});

test("what lies deeper than can be written goes into no file", () => {
  const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], null);
  expect(exportTemplate({ ...template, finalizable: deep })).toBeNull();
});

test("lists in lists beyond all depth are no JSON that anybody wrote", () => {
  const text = "[".repeat(100_000) + "]".repeat(100_000);
  expect(importTemplate(text, { me: 1, users: [], groups: [] }).kind).toBe("not-json");
});
