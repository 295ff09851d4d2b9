import { describe, expect, test } from "vitest";
import type { Workflow } from "../tasks/workflow";
import { countByWeek } from "./weekly-counts";

describe("workflows by week", () => {
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
