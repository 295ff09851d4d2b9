import { describe, expect, it } from "vitest";
import type { OutboxView, Snapshot } from "../store/stored";
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
