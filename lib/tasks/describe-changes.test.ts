import { describe, expect, it } from "vitest";
import { describeChanges } from "./describe-changes";
import { sampleEntry, sampleRow } from "./testing/samples";

const empty = { entries: [], tombstones: [] };
const list = (...ids: string[]) => ({ rows: ids.map((id) => sampleRow({ id })) });
const sending = { entries: [sampleEntry({ state: "sending" })], tombstones: [] };

describe("what is announced", () => {
  it("is an answer the server has taken", () => {
    const after = { entries: [], tombstones: [{ connection: "main", task: "1", at: 0 }] };
    expect(
      describeChanges(
        { snapshot: list("1"), outbox: sending },
        { snapshot: list("1"), outbox: after },
        "main",
      ),
    ).toEqual([{ what: "sent", task: "Check candidate references" }]);
  });

  it("is an answer that stopped, once", () => {
    const stopped = { entries: [sampleEntry({ state: "needs-you" })], tombstones: [] };
    const before = { snapshot: list(), outbox: sending };
    const after = { snapshot: list(), outbox: stopped };
    expect(describeChanges(before, after, "main")).toEqual([{ what: "stopped", entry: stopped.entries[0] }]);
    expect(describeChanges(after, after, "main")).toEqual([]);
  });

  it("is not an answer that was taken back", () => {
    expect(
      describeChanges({ snapshot: list(), outbox: sending }, { snapshot: list(), outbox: empty }, "main"),
    ).toEqual([]);
  });

  it("is how many tasks are new", () => {
    const before = { snapshot: list("1", "2"), outbox: empty };
    expect(describeChanges(before, { snapshot: list("2", "3", "4"), outbox: empty }, "main")).toEqual([
      { what: "new", count: 2 },
    ]);
  });

  it("is nothing for the first list, or for another connection's answers", () => {
    expect(
      describeChanges({ snapshot: undefined, outbox: empty }, { snapshot: list("1"), outbox: empty }, "main"),
    ).toEqual([]);
    expect(
      describeChanges({ snapshot: list(), outbox: sending }, { snapshot: list(), outbox: empty }, "other"),
    ).toEqual([]);
  });
});
