import { expect, test } from "vitest";
import type { Task } from "../tasks/task";
import { isNothingMissing, whatIsMissing } from "./missing";
import { makeField } from "./testing/fields";

type Completable = Pick<Task, "fields" | "fieldsets" | "checklists" | "subWorkflows">;

const required = makeField("string", { apiName: "name", required: true });
const empty: Completable = { fields: [], fieldsets: [], checklists: [], subWorkflows: [] };

test("a task without anything to do can be completed", () => {
  expect(isNothingMissing(whatIsMissing(empty, {}))).toBe(true);
});

test("required fields count until they are answered, in fieldsets too", () => {
  const inSet = makeField("date", { apiName: "when", required: true });
  const fieldset = {
    apiName: "set",
    title: "",
    description: "",
    order: 0,
    layout: "vertical" as const,
    labelPosition: "top" as const,
    fields: [inSet],
  };
  const task = { ...empty, fields: [required], fieldsets: [fieldset] };
  const problem = { code: "required" };
  expect(whatIsMissing(task, {}).fields).toEqual([
    { apiName: "name", problem },
    { apiName: "when", problem },
  ]);
  const missing = whatIsMissing(task, { name: { type: "string", text: "x" } });
  expect(missing.fields.map((field) => field.apiName)).toEqual(["when"]);
  expect(isNothingMissing(missing)).toBe(false);
});

test("a value the server already has counts, until the person empties it", () => {
  const task = { ...empty, fields: [{ ...required, value: { type: "string" as const, text: "kept" } }] };
  expect(whatIsMissing(task, {}).fields).toEqual([]);
  expect(whatIsMissing(task, { name: { type: "string", text: "" } }).fields).toHaveLength(1);
});

test("hidden fields and fields of unknown types are nobody's to fill in", () => {
  const hidden = { ...required, hidden: true };
  const unknown = { ...required, type: "unknown" as const, serverType: "map", shown: "" };
  expect(whatIsMissing({ ...empty, fields: [hidden, unknown] }, {}).fields).toEqual([]);
});

test("open checklist items and running sub-workflows are counted", () => {
  const item = (id: number, marked: boolean) => ({ id, apiName: "", text: "", marked });
  const task = {
    ...empty,
    checklists: [{ id: 1, apiName: "", items: [item(1, true), item(2, false), item(3, false)] }],
    subWorkflows: [
      { id: "1", name: "", running: true },
      { id: "2", name: "", running: false },
    ],
  };
  expect(whatIsMissing(task, {})).toEqual({ fields: [], openChecklistItems: 2, runningSubWorkflows: 1 });
});
