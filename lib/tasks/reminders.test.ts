import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Snoozes } from "../store/stored";
import { planReminders, type ReminderInput, type Told } from "./reminders";
import { sampleRow } from "./testing/samples";

const HOUR = 3_600_000;
const NOW = Date.parse("2026-11-24T12:00:00Z");
const plan = (input: Partial<ReminderInput>) =>
  planReminders({
    rows: [],
    told: {},
    snoozes: {},
    hidden: new Set(),
    quiet: {},
    muted: [],
    timezone: "UTC",
    now: NOW,
    ...input,
  });
const said = (input: Partial<ReminderInput>) =>
  plan(input).news.map(({ reason, row }) => `${reason} ${row.id}`);
const row = (id: string, dueAt: number | null = null) => sampleRow({ id, dueAt });
const asleep = (id: string, until: number): Snoozes => ({ [id]: { until, startedAt: row(id).startedAt } });
/** Quiet for an hour from now. */
const QUIET = { mutedUntil: NOW + HOUR };

describe("new tasks", () => {
  it("are those not seen before, of which the first list has none", () => {
    expect(said({ rows: [row("1"), row("2")], told: { 1: 0 } })).toEqual(["new 2"]);
    expect(said({ rows: [row("1")], told: null })).toEqual([]);
    expect(said({ rows: [row("1")], told: plan({ rows: [row("1")], told: null }).told })).toEqual([]);
  });

  it("are told again when they were gone and came back", () => {
    const gone = plan({ rows: [], told: { 1: 0 } }).told;
    expect(said({ rows: [row("1")], told: gone })).toEqual(["new 1"]);
  });

  it("of a muted template are not told, now or later", () => {
    const first = plan({ rows: [row("1")], muted: ["7"] });
    expect(first.news).toEqual([]);
    expect(said({ rows: [row("1")], told: first.told })).toEqual([]);
  });
});

describe("due dates", () => {
  it("are told an hour before and when they are over, once each", () => {
    const rows = [row("1", NOW + 2 * HOUR)];
    let told: Told = { 1: NOW - HOUR };
    const heard: string[] = [];
    for (let now = NOW; now <= NOW + 4 * HOUR; now += HOUR / 4) {
      const next = plan({ rows, told, now });
      heard.push(...next.news.map(({ reason }) => `${reason} ${(now - NOW) / HOUR}`));
      ({ told } = next);
    }
    expect(heard).toEqual(["soon 1", "overdue 2"]);
  });

  it("are told again when they are moved", () => {
    expect(said({ rows: [row("1", NOW + HOUR / 2)], told: { 1: NOW - HOUR } })).toEqual(["soon 1"]);
    const { told } = plan({ rows: [row("1", NOW - 1)], told: { 1: NOW - HOUR } });
    expect(said({ rows: [row("1", NOW + 3 * HOUR)], told, now: NOW + 3 * HOUR })).toEqual(["overdue 1"]);
  });

  it("are not told of a task that was announced when they were over already", () => {
    expect(said({ rows: [row("1", NOW - HOUR)], told: { 1: NOW - 1 } })).toEqual([]);
  });

  it("are told as the person chose", () => {
    const due = { rows: [row("1", NOW + 5 * HOUR)], told: { 1: NOW - 24 * HOUR } };
    expect(said({ ...due, quiet: { dueSoon: 24 * HOUR } })).toEqual(["soon 1"]);
    expect(said({ ...due, quiet: { dueSoon: 0 }, now: NOW + 4.9 * HOUR })).toEqual([]);
    const late = { rows: [row("1", NOW - HOUR)], told: { 1: NOW - 24 * HOUR } };
    expect(said(late)).toEqual(["overdue 1"]);
    const silent = plan({ ...late, quiet: { overdue: false } });
    expect(silent.news).toEqual([]);
    expect(said({ ...late, told: silent.told })).toEqual([]);
  });

  it("of tasks that are answered are not told", () => {
    expect(said({ rows: [row("1", NOW - HOUR)], told: { 1: 0 }, hidden: new Set(["1"]) })).toEqual([]);
  });
});

describe("a task that is put away", () => {
  const rows = [row("1", NOW - HOUR)];

  it("is silent until its time, then told once and forgotten", () => {
    const snoozes = asleep("1", NOW + HOUR);
    const before = plan({ rows, told: { 1: NOW - 2 * HOUR }, snoozes });
    expect(before).toMatchObject({ news: [], snoozes, next: NOW + HOUR });
    const after = plan({ ...before, rows, now: NOW + HOUR });
    expect(after.news).toMatchObject([{ reason: "woken" }]);
    expect(after.snoozes).toEqual({});
    expect(said({ ...after, rows, now: NOW + HOUR + 1 })).toEqual([]);
  });

  it("is told late if nobody looked at its time, even if its template is muted", () => {
    expect(said({ rows, told: { 1: 0 }, snoozes: asleep("1", NOW - 30 * HOUR), muted: ["7"] })).toEqual([
      "woken 1",
    ]);
  });

  it("is forgotten when it leaves the list or is started anew", () => {
    const snoozes = asleep("1", NOW + HOUR);
    expect(plan({ rows: [], snoozes }).snoozes).toEqual({});
    const returned = sampleRow({ id: "1", startedAt: NOW });
    expect(plan({ rows: [returned], told: { 1: 0 }, snoozes })).toMatchObject({
      snoozes: {},
      next: Infinity,
    });
  });
});

describe("what is held back", () => {
  it("is told together when it is quiet no more", () => {
    const rows = [row("1"), row("2", NOW + HOUR / 2), row("3")];
    const told = { 2: NOW - HOUR, 3: NOW - HOUR };
    const snoozes = asleep("3", NOW);
    const held = plan({ rows, told, snoozes, quiet: QUIET });
    expect(held).toMatchObject({ news: [], snoozes });
    expect(plan({ rows, told, snoozes, quiet: QUIET, now: NOW + HOUR / 2 }).next).toBe(NOW + HOUR);
    expect(said({ rows, ...held, quiet: QUIET, now: NOW + HOUR })).toEqual(["new 1", "overdue 2", "woken 3"]);
  });

  it("is not told when it is gone by then", () => {
    const { told } = plan({ rows: [row("1")], quiet: QUIET });
    expect(said({ rows: [], told, quiet: QUIET, now: NOW + HOUR })).toEqual([]);
  });

  it("leaves urgent tasks out where these pass, and does not repeat them", () => {
    const quiet = {
      hours: Array.from({ length: 7 }, () => ({ from: 0, to: 0 })),
      urgentPasses: true,
    };
    const rows = [sampleRow({ id: "1", urgent: true }), row("2")];
    const during = plan({ rows, quiet });
    expect(during.news).toMatchObject([{ row: { id: "1" } }]);
    expect(said({ rows, told: during.told })).toEqual(["new 2"]);
  });
});

describe("whenever somebody looks", () => {
  it("everything is told exactly once, and there is always a next time for what is to come", () => {
    const looks = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        looks,
        fc.integer({ min: 1, max: 300 }),
        fc.option(fc.integer({ min: 1, max: 300 })),
        (steps, due, nap) => {
          const rows = [row("1", NOW + due * 60_000)];
          let told: Told = { 1: NOW };
          let snoozes = nap === null ? {} : asleep("1", NOW + nap * 60_000);
          let now = NOW;
          const heard: string[] = [];
          for (const step of [...steps, 10_000]) {
            const before = plan({ rows, told, snoozes, now });
            const pending = (nap !== null && NOW + nap * 60_000 > now) || NOW + due * 60_000 > now;
            expect(before.next < Infinity).toBe(pending);
            now += step * 60_000;
            const next = plan({ rows, told, snoozes, now });
            heard.push(...next.news.map(({ reason }) => reason));
            ({ told, snoozes } = next);
          }
          expect(new Set(heard).size).toBe(heard.length);
          expect(heard.filter((reason) => reason === "woken")).toHaveLength(nap === null ? 0 : 1);
          expect(nap !== null || heard.includes("overdue")).toBe(true);
          expect(plan({ rows, told, snoozes, now })).toMatchObject({ news: [], next: Infinity });
        },
      ),
    );
  });
});
