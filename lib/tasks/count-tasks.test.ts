import { describe, expect, it } from "vitest";
import { countDueBefore, countWaiting } from "./count-tasks";
import { sampleEntry, sampleRow } from "./testing/samples";

const now = Date.parse("2026-11-24T12:00:00Z");
const lists = {
  rows: [
    sampleRow({ id: "1", dueAt: now - 1 }),
    sampleRow({ id: "2", dueAt: now - 1 }),
    sampleRow({ id: "3", dueAt: now }),
    sampleRow({ id: "4", dueAt: null }),
  ],
  unreadable: [
    { id: "5", name: null },
    { id: null, name: null },
  ],
};
const nothing = { entries: [], tombstones: [] };

describe("the number on the toolbar", () => {
  it("counts every waiting task, those that could not be read included", () => {
    expect(countWaiting(lists, nothing, "main")).toBe(6);
  });

  it.each([
    ["queued", 5],
    ["sending", 5],
    ["unknown", 5],
    ["needs-you", 6],
  ] as const)("treats an answer that is %s right", (state, count) => {
    expect(
      countWaiting(lists, { entries: [sampleEntry({ task: "1", state })], tombstones: [] }, "main"),
    ).toBe(count);
  });

  it("leaves out what the server has confirmed, readable or not, and counts nothing twice", () => {
    const outbox = {
      entries: [sampleEntry({ task: "1" })],
      tombstones: ["1", "5", "77"].map((task) => ({ connection: "main", task, at: 0 })),
    };
    expect(countWaiting(lists, outbox, "main")).toBe(4);
    expect(countWaiting(lists, outbox, "other")).toBe(6);
  });

  it("counts as overdue what is past its time and still waits", () => {
    expect(countDueBefore(lists, nothing, "main", now)).toBe(2);
    expect(
      countDueBefore(lists, { entries: [sampleEntry({ task: "2" })], tombstones: [] }, "main", now),
    ).toBe(1);
  });
});
