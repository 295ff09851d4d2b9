import { describe, expect, it } from "vitest";
import { sampleEntry, sampleRow } from "./testing/samples";
import { selectVisible, smoothUntil } from "./visible-rows";

const rows = [sampleRow({ id: "1" }), sampleRow({ id: "2" })];
const ids = (items: { id: string | null }[]) => items.map(({ id }) => id);

describe("what a person sees", () => {
  it.each(["queued", "sending", "unknown"] as const)(
    "shows a %s answer as waiting, not as a task",
    (state) => {
      const entry = sampleEntry({ task: "1", state });
      const seen = selectVisible({ rows, unreadable: [] }, { entries: [entry], tombstones: [] }, "main");
      expect(ids(seen.rows)).toEqual(["2"]);
      expect(seen.waiting).toEqual([entry]);
      expect(seen.needsYou).toEqual([]);
    },
  );

  it.each(["comment", "launch"] as const)("leaves a task alone while a %s is on its way", (kind) => {
    const entries = [
      sampleEntry({ kind, task: "1" }),
      sampleEntry({ kind, task: "2", state: "needs-you", operation: "2" }),
    ];
    const seen = selectVisible({ rows, unreadable: [] }, { entries, tombstones: [] }, "main");
    expect(ids(seen.rows)).toEqual(["1", "2"]);
    expect([seen.waiting, seen.needsYou].map(({ length }) => length)).toEqual([1, 1]);
  });

  it("shows an answer that needs the person once, in its own group", () => {
    const entry = sampleEntry({ task: "1", state: "needs-you" });
    const seen = selectVisible({ rows, unreadable: [] }, { entries: [entry], tombstones: [] }, "main");
    expect(ids(seen.rows)).toEqual(["2"]);
    expect(seen.waiting).toEqual([]);
    expect(seen.needsYou).toEqual([entry]);
  });

  it("hides what the server has confirmed until the list agrees", () => {
    const tombstones = [{ connection: "main", task: "2", at: 0 }];
    expect(ids(selectVisible({ rows, unreadable: [] }, { entries: [], tombstones }, "main").rows)).toEqual([
      "1",
    ]);
  });

  it("leaves the tasks of another connection alone, though their ids are the same", () => {
    const outbox = {
      entries: [sampleEntry({ connection: "other", task: "1" })],
      tombstones: [{ connection: "other", task: "2", at: 0 }],
    };
    const seen = selectVisible({ rows, unreadable: [] }, outbox, "main");
    expect(ids(seen.rows)).toEqual(["1", "2"]);
    expect(seen.waiting).toEqual([]);
  });

  it("keeps items that could not be read, with or without an id", () => {
    const unreadable = [
      { id: null, name: null },
      { id: "1", name: "Odd" },
      { id: "9", name: "Odder" },
    ];
    const outbox = { entries: [], tombstones: [{ connection: "main", task: "9", at: 0 }] };
    expect(selectVisible({ rows: [], unreadable }, outbox, "main").unreadable).toEqual(
      unreadable.slice(0, 2),
    );
  });

  it("shows answers on their way even before any list was read", () => {
    const entry = sampleEntry();
    expect(selectVisible(undefined, { entries: [entry], tombstones: [] }, "main")).toEqual({
      rows: [],
      unreadable: [],
      waiting: [entry],
      needsYou: [],
    });
  });
});

describe("an answer that goes its way unhindered", () => {
  it("gets no line of its own until shortly after it may be sent", () => {
    expect(smoothUntil(sampleEntry({ queuedAt: 1_000, notBefore: 6_000 }))).toBe(9_000);
    expect(smoothUntil(sampleEntry({ state: "sending", queuedAt: 1_000, notBefore: 0 }))).toBe(4_000);
  });

  it.each([{ failure: { kind: "offline", url: "" } }, { state: "unknown" }, { state: "needs-you" }] as const)(
    "is shown as soon as there is something to say: %j",
    (hindrance) => {
      expect(smoothUntil(sampleEntry({ notBefore: 6_000, ...hindrance }))).toBeNull();
    },
  );
});
