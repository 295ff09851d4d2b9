import { describe, expect, it } from "vitest";
import type { BadgePreferences, OutboxView, Snapshot } from "../store/stored";
import type { TaskRow } from "../tasks/task";
import { describeBadge, markFailure, type BadgeInput } from "./badge";
import { CONNECTION } from "./testing/world";

const row = (id: string, dueAt: number | null = null): TaskRow => ({
  id,
  name: id,
  workflowName: "",
  templateId: null,
  step: "",
  dueAt,
  startedAt: 1,
  completedAt: null,
  urgent: false,
  status: "active",
});
const snapshot = (...rows: TaskRow[]): Snapshot => ({ takenAt: 1, rows, unreadable: [], templateNames: {} });
const EMPTY: OutboxView = { entries: [], tombstones: [] };
const describeFor = (input: Partial<BadgeInput>) =>
  describeBadge({
    connections: [CONNECTION],
    snapshots: {},
    statuses: { c1: { state: "fine" } },
    outbox: EMPTY,
    wanted: {},
    now: 1_000,
    ...input,
  });

describe("the badge", () => {
  it("shows how many tasks wait", () => {
    expect(describeFor({ snapshots: { c1: snapshot(row("1"), row("2")) } })).toMatchObject({
      text: "2",
      tone: "normal",
    });
  });

  it("is red when one is overdue", () => {
    expect(describeFor({ snapshots: { c1: snapshot(row("1", 999), row("2", 1_001)) } })).toMatchObject({
      text: "2",
      tone: "overdue",
      words: { overdue: 1 },
    });
  });

  it("stops counting at 99", () => {
    const rows = Array.from({ length: 100 }, (_, index) => row(String(index)));
    expect(describeFor({ snapshots: { c1: snapshot(...rows) } }).text).toBe("99+");
    expect(describeFor({ snapshots: { c1: snapshot(...rows.slice(1)) } }).text).toBe("99");
  });

  it("goes down as soon as an answer is confirmed", () => {
    const outbox = { entries: [], tombstones: [{ connection: "c1", task: "1", at: 1 }] };
    expect(describeFor({ snapshots: { c1: snapshot(row("1"), row("2")) }, outbox }).text).toBe("1");
  });

  it("says ! when the key or a permission fails", () => {
    const failure = { kind: "unauthorized", url: "", status: 401, detail: null } as const;
    const statuses = { c1: { state: "stopped", failure, since: 1, lastGoodAt: 1 } as const };
    expect(describeFor({ snapshots: { c1: snapshot(row("1")) }, statuses })).toMatchObject({
      text: "!",
      tone: "problem",
    });
  });

  it("goes on counting what waits while another account has to be mended, and says so", () => {
    const failure = { kind: "unauthorized", url: "", status: 401, detail: null } as const;
    const connections = [CONNECTION, { ...CONNECTION, id: "c2" }];
    const statuses = {
      c1: { state: "stopped", failure, since: 1, lastGoodAt: 1 } as const,
      c2: { state: "fine" } as const,
    };
    const snapshots = { c1: snapshot(row("1")), c2: snapshot(row("1"), row("2")) };
    expect(describeFor({ connections, statuses, snapshots })).toMatchObject({
      text: "3",
      words: { stopped: true },
    });
    expect(describeFor({ connections, statuses })).toMatchObject({ text: "!", tone: "problem" });
  });

  it("is empty when nothing waits or nothing is connected", () => {
    expect(describeFor({ snapshots: { c1: snapshot() } }).text).toBe("");
    expect(describeFor({ connections: [] })).toMatchObject({ text: "", words: { kind: "not-connected" } });
  });
});

describe("the badge that a person wants", () => {
  const now = Date.parse("2026-11-24T12:00:00Z");
  const HOUR = 60 * 60_000;
  const rows = [
    row("late", now - 1),
    row("tonight", now + 11 * HOUR),
    row("tomorrow", now + 13 * HOUR),
    row("someday"),
  ];
  const snapshots = { c1: snapshot(...rows) };
  const connections = [{ ...CONNECTION, person: { ...CONNECTION.person, timezone: "UTC" } }];
  const show = (wanted: BadgePreferences) => describeFor({ connections, snapshots, wanted, now });

  it.each([
    ["waiting", "4"],
    ["today", "2"],
    ["overdue", "1"],
  ] as const)("counts what is %s, and its words tell all", (counts, text) => {
    expect(show({ counts })).toMatchObject({ text, tone: "overdue", words: { count: 4, overdue: 1 } });
  });

  it("ends the day where the person is", () => {
    const [away] = connections.map((one) => ({ ...one, person: { ...one.person, timezone: "Asia/Tokyo" } }));
    if (!away) throw new Error("No connection.");
    const shown = describeFor({ connections: [away], snapshots, wanted: { counts: "today" }, now });
    expect(shown.text).toBe("1");
  });

  it("is empty when there is nothing of that kind, or no number is wanted", () => {
    const wanted = { counts: "overdue" } as const;
    const none = describeFor({ connections, snapshots: { c1: snapshot(row("someday")) }, wanted, now });
    expect(none).toMatchObject({ text: "", tone: "normal", words: { count: 1 } });
    expect(show({ off: true, counts: "today" })).toMatchObject({ text: "", words: { count: 4 } });
  });

  it("says ! all the same when a connection has to be mended", () => {
    const failure = { kind: "unauthorized", url: "", status: 401, detail: null } as const;
    const statuses = {
      c1: { state: "fine" } as const,
      c2: { state: "stopped", failure, since: 1, lastGoodAt: 1 } as const,
    };
    const both = [...connections, { ...CONNECTION, id: "c2" }];
    const shown = describeFor({ connections: both, snapshots, statuses, wanted: { off: true }, now });
    expect(shown).toMatchObject({ text: "!", tone: "problem", words: { count: 4, stopped: true } });
  });
});

describe("the mark of an automation that has failed", () => {
  const words = { kind: "none" } as const;

  it("stands behind the number, which stays red when something is overdue", () => {
    expect(markFailure({ text: "3", tone: "normal", words })).toMatchObject({ text: "3!", tone: "problem" });
    expect(markFailure({ text: "99+", tone: "overdue", words })).toMatchObject({
      text: "99+!",
      tone: "overdue",
    });
  });

  it("stands alone when nothing waits, and once when a connection has to be mended too", () => {
    expect(markFailure({ text: "", tone: "normal", words }).text).toBe("!");
    expect(markFailure({ text: "!", tone: "problem", words }).text).toBe("!");
  });
});
