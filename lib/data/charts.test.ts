import { describe, expect, test } from "vitest";
import type { Performer } from "../tasks/task";
import type { Workflow, WorkflowStep } from "../tasks/workflow";
import { countByPerformer } from "./performer-counts";
import { measureSteps } from "./step-durations";
import { countByWeek } from "./weekly-counts";

const step = (step: Partial<WorkflowStep>): WorkflowStep => ({
  id: "1",
  apiName: "check",
  number: 1,
  name: "Check",
  status: "active",
  performers: [],
  dueAt: null,
  startedAt: null,
  completedAt: null,
  snoozedUntil: null,
  ...step,
});
const took = (milliseconds: number, more: Partial<WorkflowStep> = {}) => ({
  steps: [step({ status: "completed", startedAt: 100, completedAt: 100 + milliseconds, ...more })],
});

describe("by week", () => {
  const BERLIN = { timezone: "Europe/Berlin", firstDayOfWeek: 1 };
  const now = Date.parse("2026-11-22T12:00:00+01:00");
  const at = (iso: string, status: Workflow["status"] = "running") => ({
    startedAt: Date.parse(iso),
    status,
  });
  const count = (workflows: { startedAt: number | null; status: Workflow["status"] }[], weeks = 3) =>
    countByWeek(workflows, now, weeks, BERLIN).map(({ running, done }) => [running, done]);

  test("weeks begin on the person's first day, at midnight of their own clocks", () => {
    const [before, first, last] = countByWeek([], now, 3, BERLIN).map(({ from }) =>
      new Date(from).toISOString(),
    );
    expect([before, first, last]).toEqual([
      "2026-11-01T23:00:00.000Z",
      "2026-11-08T23:00:00.000Z",
      "2026-11-15T23:00:00.000Z",
    ]);
    const [sunday] = countByWeek([], now, 1, { timezone: "UTC", firstDayOfWeek: 0 });
    expect(new Date(sunday?.from ?? 0).toISOString()).toBe("2026-11-22T00:00:00.000Z");
  });

  test("a workflow counts in the week it was started in, as done or still running", () => {
    const workflows = [
      at("2026-11-15T23:59:00+01:00", "done"),
      at("2026-11-16T00:00:00+01:00"),
      at("2026-11-16T00:01:00+01:00", "snoozed"),
      at("2026-11-22T11:00:00+01:00", "done"),
    ];
    expect(count(workflows)).toEqual([
      [0, 0],
      [0, 1],
      [2, 1],
    ]);
  });

  test("what is older, or has no start, is left out", () => {
    expect(count([at("2026-10-01T00:00:00Z"), { startedAt: null, status: "done" }], 1)).toEqual([[0, 0]]);
  });
});

describe("by step", () => {
  test("half of the workflows took longer than the median", () => {
    expect(measureSteps([took(10), took(1000), took(30)])).toEqual([
      { apiName: "check", name: "Check", median: 30, longest: 1000, count: 3 },
    ]);
    expect(measureSteps([took(10), took(30)])[0]?.median).toBe(20);
  });

  test("a step whose name holds what was filled in is called by the rest", () => {
    const others = { steps: [step({ name: "Check Nowak" })] };
    expect(measureSteps([took(1, { name: "Check Ng" }), others])[0]?.name).toBe("Check …");
  });

  test("steps come in their order, and those nobody has finished do not come", () => {
    const later = took(5, { apiName: "pay", name: "Pay", number: 2 });
    const open = { steps: [step({ apiName: "file", number: 3, startedAt: 5 })] };
    expect(measureSteps([later, took(1), open]).map(({ name }) => name)).toEqual(["Check", "Pay"]);
  });
});

describe("by performer", () => {
  const performer = (id: number, more: Partial<Performer> = {}): Performer => ({
    kind: "user",
    id,
    finished: false,
    finishedAt: null,
    ...more,
  });
  const running = (...steps: WorkflowStep[]) => ({ status: "running" as const, steps });

  test("whoever has most to do comes first; people and groups of one number are not mixed up", () => {
    const both = step({ performers: [performer(3), performer(3, { kind: "group" })] });
    expect(countByPerformer([running(both), running(step({ performers: [performer(3)] }))])).toEqual([
      { kind: "user", id: 3, tasks: 2 },
      { kind: "group", id: 3, tasks: 1 },
    ]);
  });

  test("only what waits counts", () => {
    const performers = [performer(3)];
    expect(
      countByPerformer([
        running(step({ status: "completed", performers }), step({ status: "pending", performers })),
        running(step({ performers: [performer(4, { finished: true })] })),
        { status: "done", steps: [step({ performers })] },
      ]),
    ).toEqual([]);
  });
});
