import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTask } from "./read-task";

const field = (type: string, changes: object = {}) => ({
  id: 1,
  order: 1,
  type,
  is_required: false,
  is_hidden: false,
  description: "",
  api_name: `f-${type}`,
  name: type,
  value: "",
  markdown_value: null,
  clear_value: null,
  user_id: null,
  group_id: null,
  selections: [],
  ...changes,
});

/** The task of reference §6, as today's server gives it. */
const current = {
  id: 16,
  name: "First",
  api_name: "t-1",
  description: "Hello **Pete**",
  workflow: {
    id: 32,
    status: 0,
    name: "WF 1",
    template_name: "Big template",
    date_created_tsp: 1795280368.99,
  },
  contains_comments: true,
  require_completion_by_all: true,
  output: [
    field("string", { order: 1 }),
    field("radio", { order: 9, selections: ["Low", "High"], value: "High" }),
  ],
  date_started_tsp: 1795280370.95,
  date_completed_tsp: null,
  due_date_tsp: 1795283970.950996,
  is_completed: false,
  performers: [
    { is_completed: true, date_completed_tsp: 1795283329.97, type: "user", source_id: 4 },
    { is_completed: false, date_completed_tsp: null, type: "group", source_id: 2 },
  ],
  is_urgent: true,
  checklists: [
    {
      id: 6,
      api_name: "cl-1",
      selections: [{ id: 10, api_name: "cls-1", value: "Do it ", is_selected: true }],
    },
  ],
  sub_workflows: [
    { id: 40, name: "Sub", status: 0 },
    { id: 41, name: "Snoozed", status: 3 },
    { id: 42, name: "Done", status: 1 },
  ],
  status: "active",
  revert_tasks: [{ id: 15, name: "Before", api_name: "t-0" }],
  is_read_only_viewer: false,
  fieldsets: [
    {
      id: 1,
      api_name: "low",
      name: "Low",
      title: "",
      order: 1,
      layout: "vertical",
      label_position: "top",
      fields: [],
    },
    {
      id: 2,
      api_name: "high",
      name: "High",
      title: "A title",
      description: "d",
      order: 2,
      layout: "horizontal",
      label_position: "left",
      fields: [field("number", { value: "12.50" })],
    },
  ],
};

/** The task of the documentation: ISO dates, bare performers, option ids (reference §23, §27). */
const documented = {
  id: "7",
  name: "Old",
  description: null,
  workflow: { id: 3, name: "WF" },
  output: [
    field("dropdown", {
      value: "Beta",
      selections: [
        { id: 71, value: "Alpha", is_selected: false },
        { id: 72, value: "Beta", is_selected: true },
      ],
      attachments: [],
    }),
    field("file", { attachments: [{ id: 5, name: "a.png", url: "https://s.test/a" }] }),
  ],
  date_started: "2026-11-21T17:00:00Z",
  due_date: null,
  is_completed: false,
  performers: [4, 5],
};

function read(body: unknown) {
  const result = readTask(body);
  if (!result) throw new Error("This is no task.");
  return result;
}

describe("today's server", () => {
  const { task, dialect } = read(current);

  test("gives everything the model holds", () => {
    expect(task).toMatchObject({
      id: "16",
      apiName: "t-1",
      name: "First",
      description: "Hello **Pete**",
      status: "active",
      finishedByMe: false,
      urgent: true,
      requireCompletionByAll: true,
      readOnly: false,
      hasComments: true,
      startedAt: 1_795_280_370_950,
      dueAt: 1_795_283_970_951,
      completedAt: null,
      workflow: { id: "32", name: "WF 1", templateName: "Big template", status: "running" },
      performers: [
        { kind: "user", id: 4, finished: true, finishedAt: 1_795_283_329_970 },
        { kind: "group", id: 2, finished: false, finishedAt: null },
      ],
      checklists: [
        { id: 6, apiName: "cl-1", items: [{ id: 10, apiName: "cls-1", text: "Do it ", marked: true }] },
      ],
      revertTargets: [{ id: "15", name: "Before" }],
    });
  });

  test("shows fields and fieldsets by falling order", () => {
    expect(task.fields.map(({ apiName }) => apiName)).toEqual(["f-radio", "f-string"]);
    expect(task.fieldsets.map(({ apiName, title }) => [apiName, title])).toEqual([
      ["high", "A title"],
      ["low", "Low"],
    ]);
    expect(task.fieldsets[0]).toMatchObject({ layout: "horizontal", labelPosition: "left" });
    expect(task.fieldsets[0]?.fields[0]).toMatchObject({ value: { type: "number", text: "12.50" } });
  });

  test("counts a snoozed sub-workflow as running", () => {
    expect(task.subWorkflows.map(({ running }) => running)).toEqual([true, true, false]);
  });

  test("shows its traits", () => {
    expect(dialect).toEqual({ choice: "text", date: "seconds", person: "email-or-name", file: "link" });
  });

  test("tells what I have finished though others have not", () => {
    expect(read({ ...current, is_completed: true }).task).toMatchObject({
      status: "active",
      finishedByMe: true,
    });
  });

  test.each([
    [0, "running"],
    [1, "done"],
    [3, "snoozed"],
    [2, "unknown"],
  ])("workflow status %i is %s", (status, name) => {
    expect(read({ ...current, workflow: { ...current.workflow, status } }).task.workflow.status).toBe(name);
  });
});

describe("the documented server", () => {
  const { task, dialect } = read(documented);

  test("gives the same model from other shapes", () => {
    expect(task).toMatchObject({
      id: "7",
      description: "",
      status: "active",
      startedAt: Date.UTC(2026, 10, 21, 17),
      dueAt: null,
      workflow: { id: "3", status: "running", templateName: "" },
      performers: [
        { kind: "user", id: 4, finished: false },
        { kind: "user", id: 5, finished: false },
      ],
      checklists: [],
      fieldsets: [],
    });
    expect(task.fields.map((one) => one.type !== "unknown" && one.value)).toEqual([
      { type: "dropdown", choice: "72" },
      { type: "file", files: [{ kind: "remote", name: "a.png", url: "https://s.test/a", attachmentId: 5 }] },
    ]);
  });

  test("shows its traits", () => {
    expect(dialect).toEqual({ choice: "id", date: "iso", person: "id", file: "attachment-id" });
  });

  test("says that a task is completed in its own way", () => {
    expect(read({ ...documented, is_completed: true }).task).toMatchObject({
      status: "completed",
      finishedByMe: true,
    });
  });

  test("calls radio fields otherwise", () => {
    const output = [field("radiobutton", { selections: [{ id: 1, value: "A" }] })];
    expect(read({ ...documented, output }).task.fields[0]).toMatchObject({ type: "radio" });
  });
});

describe("traits in between", () => {
  const dialectOf = (output: object[]) => read({ ...current, output, fieldsets: [] }).dialect;

  test("v5 has option objects beside seconds, and attachments", () => {
    const selections = [{ id: 1, value: "A", is_selected: false, api_name: "a" }];
    const output = [field("radio", { selections, attachments: [] })];
    expect(dialectOf(output)).toMatchObject({ choice: "api-name", date: "seconds", file: "attachment-id" });
  });

  test("v6 has option texts, and attachments", () => {
    const output = [field("radio", { selections: ["A"], attachments: [] })];
    expect(dialectOf(output)).toMatchObject({ choice: "text", file: "attachment-id" });
  });

  test("a task without fields tells nothing about them", () => {
    expect(dialectOf([])).toEqual({ date: "seconds", person: "email-or-name" });
    expect(read({ id: 1 }).dialect).toEqual({});
  });

  test("options inside fieldsets tell as much", () => {
    const fieldsets = [{ fields: [field("radio", { selections: ["A"] })] }];
    expect(read({ ...current, output: [], fieldsets }).dialect).toMatchObject({ choice: "text" });
  });
});

describe("odd ones", () => {
  test("a field of a new type is kept to be shown, never blanking the task", () => {
    const output = [field("map", { value: "52.5,13.4" }), field("string")];
    expect(read({ ...current, output }).task.fields).toMatchObject([
      { type: "unknown", serverType: "map", shown: "52.5,13.4", apiName: "f-map" },
      { type: "string" },
    ]);
  });

  test("what cannot be a field, performer or checklist is left out", () => {
    const output = [null, 5, "x", [], {}, { type: "string" }, field("string")];
    const { task } = read({
      ...current,
      output,
      performers: [null, "x", {}],
      checklists: [null, { id: "?" }],
    });
    expect(task.fields).toHaveLength(1);
    expect(task.performers).toEqual([]);
    expect(task.checklists).toEqual([]);
  });

  test("a bare id makes a task of defaults", () => {
    expect(read({ id: 5 }).task).toMatchObject({ id: "5", name: "", fields: [], workflow: { id: null } });
  });

  test.each([[null], [[]], ["task"], [{}], [{ id: null }], [{ id: "" }]])("%j is no task", (body) => {
    expect(readTask(body)).toBeUndefined();
  });

  test("whatever a member is replaced by, reading goes on", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(current)), fc.jsonValue(), (member, value) => {
        expect(() => readTask({ ...current, [member]: value })).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(field("radio"))), fc.jsonValue(), (member, value) => {
        const { task } = read({ ...current, output: [field("radio", { [member]: value }), field("text")] });
        expect(task.fields.map((one) => one.type)).toContain("text");
      }),
    );
  });
});

test.each(["__proto__", "constructor", "toString"])("a field named %s is shown and never sent", (name) => {
  const read = readTask({ id: 1, output: [field("string", { api_name: name, value: "x" })] });
  expect(read?.task.fields).toMatchObject([{ type: "unknown", serverType: "string", shown: "x" }]);
});
