import { describe, expect, it } from "vitest";
import type { OutputField } from "../../lib/fields/output-field";
import type { ChecklistItem, Task } from "../../lib/tasks/task";
import { hintFor } from "./read-hints";

function task(fields: Partial<OutputField>[], marks: boolean[]): Task {
  const items = marks.map((marked, id): ChecklistItem => ({
    id,
    apiName: `item-${id}`,
    text: "Item",
    marked,
  }));
  return {
    id: "1",
    apiName: "task-1",
    name: "Score the vendor",
    description: "",
    status: "active",
    finishedByMe: false,
    workflow: { id: "1", name: "Nordic Packaging", templateName: "Vendor review", status: "running" },
    urgent: false,
    dueAt: null,
    startedAt: null,
    completedAt: null,
    performers: [],
    requireCompletionByAll: false,
    fields: fields.map((field, order) => ({
      apiName: `field-${order}`,
      name: "Field",
      description: "",
      type: "string",
      required: true,
      hidden: false,
      order,
      options: [],
      value: { type: "string", text: "" },
      ...field,
    })),
    fieldsets: [],
    checklists: items.length > 0 ? [{ id: 1, apiName: "list", items }] : [],
    subWorkflows: [],
    revertTargets: [],
    readOnly: false,
    hasComments: false,
  };
}

describe("what a row says is left to do", () => {
  it.each([
    ["nothing", [], [], ""],
    ["one field", [{}], [], "1 required field"],
    ["fields", [{}, {}], [], "2 required fields"],
    ["one check", [], [true, false], "1 check open"],
    ["checks", [], [false, false], "2 checks open"],
    ["both", [{}], [false, false], "2 checks, 1 field"],
  ])("%s", (_, fields, marks, hint) => {
    expect(hintFor(task(fields, marks))).toBe(hint);
  });

  it("leaves out fields that are optional, hidden or filled in", () => {
    const filled: Partial<OutputField> = { value: { type: "string", text: "Done" } };
    expect(hintFor(task([{ required: false }, { hidden: true }, filled], [true]))).toBe("");
  });
});
