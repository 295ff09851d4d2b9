import { describe, expect, it } from "vitest";
import { fail, succeed, type Result } from "../http/failure";
import type { Checklist, ChecklistItem } from "../tasks/task";
import { createMarks, withMarks } from "./checklist-marks";
import { sampleTask } from "./testing/samples";

const item: ChecklistItem = { id: 10, apiName: "a", text: "Invoices matched", marked: false };
const checklist: Checklist = { id: 1, apiName: "cl", items: [item] };
const refusal = { kind: "forbidden", url: "", status: 403, detail: null } as const;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function slowServer() {
  const calls: { marked: boolean; answer: (result: Result<Checklist>) => void }[] = [];
  const marks = createMarks(
    (_list, _item, marked) => new Promise((answer) => calls.push({ marked, answer })),
  );
  return { calls, marks };
}

describe("ticking", () => {
  it("shows at once and tells the server", async () => {
    const { calls, marks } = slowServer();
    marks.mark(checklist, item, true);
    expect(marks.marks.value.get(10)).toBe(true);
    expect(calls.map(({ marked }) => marked)).toEqual([true]);
    calls[0]?.answer(succeed(checklist));
    await marks.idle();
    expect(marks.marks.value.get(10)).toBe(true);
    marks.settle();
    expect(marks.marks.value.size).toBe(0);
  });

  it("is taken back when the server refuses", async () => {
    const { calls, marks } = slowServer();
    marks.mark(checklist, item, true);
    calls[0]?.answer(fail(refusal));
    await marks.idle();
    expect(marks.marks.value.size).toBe(0);
    expect(marks.refusal.value).toEqual({ item: 10, failure: refusal });
    marks.mark(checklist, item, true);
    expect(marks.refusal.value).toBeNull();
  });

  it("sends one after the other, and only what is wanted in the end", async () => {
    const { calls, marks } = slowServer();
    marks.mark(checklist, item, true);
    marks.mark(checklist, item, false);
    marks.mark(checklist, item, true);
    marks.mark(checklist, item, false);
    expect(calls).toHaveLength(1);
    calls[0]?.answer(succeed(checklist));
    await settled();
    expect(calls.map(({ marked }) => marked)).toEqual([true, false]);
    calls[1]?.answer(succeed(checklist));
    await marks.idle();
    expect(calls).toHaveLength(2);
  });

  it("keeps a tick on its way when the task is read meanwhile", () => {
    const { marks } = slowServer();
    marks.mark(checklist, item, true);
    marks.settle();
    expect(marks.marks.value.get(10)).toBe(true);
  });
});

it("shows a task with its ticks", () => {
  const task = sampleTask({ checklists: [checklist] });
  expect(withMarks(task, new Map([[10, true]])).checklists[0]?.items[0]?.marked).toBe(true);
  expect(withMarks(task, new Map())).toBe(task);
});
