import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { readCalendar } from "./calendar";
import { groupTasks, sortTasks } from "./group-tasks";
import type { TaskRow } from "./task";
import { sampleRow } from "./testing/samples";

/** A Tuesday. */
const now = Date.parse("2026-11-24T12:00:00Z");
const calendar = readCalendar(now, { timezone: "UTC", firstDayOfWeek: 1 });
const due = (id: string, text: string | null, urgent = false) =>
  sampleRow({ id, urgent, dueAt: text === null ? null : Date.parse(text) });
const group = (...rows: ReturnType<typeof due>[]) =>
  groupTasks(sortTasks(rows), now, () => calendar).map(({ name, rows: inGroup }) => [
    name,
    ...inGroup.map(({ id }) => id),
  ]);

const inOrder = (rows: TaskRow[]) =>
  groupTasks(sortTasks(rows), now, () => calendar).flatMap((group) => group.rows);

describe("groups of the inbox", () => {
  it("are Overdue, Today, This week, Later and No date, in this order", () => {
    expect(
      group(
        due("none", null),
        due("later", "2026-11-30T00:00:00Z"),
        due("week", "2026-11-29T23:59:59Z"),
        due("today", "2026-11-24T23:59:59Z"),
        due("overdue", "2026-11-24T11:59:59Z"),
      ),
    ).toEqual([
      ["overdue", "overdue"],
      ["today", "today"],
      ["week", "week"],
      ["later", "later"],
      ["none", "none"],
    ]);
  });

  it("are left out when they have no task", () => {
    expect(group(due("a", null))).toEqual([["none", "a"]]);
    expect(group()).toEqual([]);
  });

  it("call a task overdue only once its time has passed", () => {
    expect(group(due("exactly now", "2026-11-24T12:00:00Z"))).toEqual([["today", "exactly now"]]);
  });

  it("put urgent tasks first, then those due sooner", () => {
    expect(
      group(
        due("16:00", "2026-11-24T16:00:00Z"),
        due("urgent 18:00", "2026-11-24T18:00:00Z", true),
        due("13:00", "2026-11-24T13:00:00Z"),
        due("urgent 17:00", "2026-11-24T17:00:00Z", true),
      ),
    ).toEqual([["today", "urgent 17:00", "urgent 18:00", "13:00", "16:00"]]);
  });

  it("put tasks without a date that have waited longer first, and those of unknown age last", () => {
    const rows = [
      sampleRow({ id: "unknown", startedAt: null }),
      sampleRow({ id: "new", startedAt: now }),
      sampleRow({ id: "old", startedAt: now - 1 }),
    ];
    expect(inOrder(rows).map(({ id }) => id)).toEqual(["old", "new", "unknown"]);
  });

  it("hold every task exactly once, in an order that does not depend on how the server sorted them", () => {
    const rows = fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 9_999 }).map(String),
        dueAt: fc.option(fc.integer({ min: now - 9e8, max: now + 9e9 })),
        urgent: fc.boolean(),
        name: fc.constantFrom("A", "B"),
      }),
      { selector: ({ id }) => id, maxLength: 40 },
    );
    fc.assert(
      fc.property(rows, (some) => {
        const tasks = some.map((row) => sampleRow(row));
        const ordered = inOrder(tasks);
        expect(ordered.map(({ id }) => id).toSorted()).toEqual(tasks.map(({ id }) => id).toSorted());
        expect(inOrder(tasks.toReversed())).toEqual(ordered);
      }),
    );
  });
});
