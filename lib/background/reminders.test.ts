import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import type { Quiet, Snapshot } from "../store/stored";
import { listItem, notifiedItem, settingsItem, snapshotItem, snoozesItem } from "../store/items";
import { sampleRow } from "../tasks/testing/samples";
import { parseCommand } from "./command-schema";
import { runCommand } from "./commands";
import { disconnect } from "./disconnect";
import { createEngine } from "./engine";
import { remind, snooze } from "./reminders";
import { REMINDERS_ALARM } from "./schedule";
import { startTinyServer } from "./testing/tiny-server";
import { makePorts, resetWorld } from "./testing/world";

const HOUR = 3_600_000;
const NOW = Date.parse("2026-11-24T12:00:00Z");

const store = (...rows: Partial<Snapshot["rows"][number]>[]) =>
  snapshotItem("c1").write({
    takenAt: NOW,
    rows: rows.map((row) => sampleRow({ name: `Task ${row.id}`, ...row })),
    unreadable: [],
    templateNames: {},
  });
const armedFor = async () => (await browser.alarms.get(REMINDERS_ALARM))?.scheduledTime ?? null;

let create: ReturnType<typeof watch>;
function watch() {
  Object.assign(browser, { permissions: { contains: async () => true } });
  return vi.spyOn(browser.notifications, "create").mockImplementation(async () => "");
}
const shown = () => create.mock.calls.map(([id, options]) => [id, Object(options).title]);

beforeEach(async () => {
  await resetWorld();
  vi.restoreAllMocks();
  create = watch();
});

describe("reminding", () => {
  it("stores what is told before it is shown, so that nothing is told twice", async () => {
    await store({ id: "1" });
    await remind("c1", NOW);
    await store({ id: "1" }, { id: "2" });
    create.mockImplementation(async () => {
      expect(await notifiedItem("c1").read()).toHaveProperty("2", NOW);
      throw new Error("the browser was closed");
    });
    await expect(remind("c1", NOW)).rejects.toThrow("closed");
    await remind("c1", NOW);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it("tells once when an alarm and a poll come together", async () => {
    await store({ id: "1" });
    await notifiedItem("c1").write({});
    await Promise.all([remind("c1", NOW), remind("c1", NOW)]);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it("arms one alarm for the next moment, and none when nothing is to come", async () => {
    await store({ id: "1", dueAt: NOW + 5 * HOUR }, { id: "2", dueAt: NOW + 3 * HOUR });
    await remind("c1", NOW);
    expect(await armedFor()).toBe(NOW + 2 * HOUR);
    await store({ id: "1" });
    await remind("c1", NOW);
    expect(await armedFor()).toBeNull();
  });

  it("tells once what the browser slept through, and only after it was asked to", async () => {
    await store({ id: "1" });
    await remind("c1", NOW);
    await snooze("c1", { tasks: ["1"], until: NOW + HOUR }, NOW);
    const later = NOW + 50 * HOUR;
    await remind(null, later);
    expect(create).not.toHaveBeenCalled();
    expect(await armedFor()).toBe(later);
    await remind("c1", later);
    await remind("c1", later);
    expect(shown()).toEqual([["tasks:c1:1", "A snoozed task is back"]]);
    expect(await snoozesItem("c1").read()).toEqual({});
  });

  it("makes no task news because another was put away before the first list was told", async () => {
    await store({ id: "1" }, { id: "2" });
    await snooze("c1", { tasks: ["1"], until: NOW + HOUR }, NOW);
    await remind("c1", NOW);
    expect(create).not.toHaveBeenCalled();
  });

  it("begins anew with what an older version had stored", async () => {
    await browser.storage.local.set({ "notified:c1": { version: 1, value: ["1"] } });
    await store({ id: "1", dueAt: 1 });
    await remind("c1", NOW);
    await store({ id: "1", dueAt: 1 }, { id: "2" });
    await remind("c1", NOW);
    expect(shown()).toEqual([["tasks:c1:2", "A new task waits for you"]]);
  });

  it("says nothing of a muted template", async () => {
    await store({ id: "1" });
    await notifiedItem("c1").write({});
    await listItem("c1").write({ muted: [{ template: "7", name: "Hiring" }] });
    await remind("c1", NOW);
    expect(create).not.toHaveBeenCalled();
  });
});

describe("commands", () => {
  async function start() {
    const ports = makePorts(startTinyServer());
    ports.clock.now = NOW;
    const engine = createEngine(ports);
    Object.assign(browser, {
      action: {
        setBadgeText: vi.fn(),
        setBadgeBackgroundColor: vi.fn(),
        setBadgeTextColor: vi.fn(),
        setTitle: vi.fn(),
      },
    });
    return { ports, engine };
  }

  it("put a task away, at once for the badge, and take it back", async () => {
    const { ports, engine } = await start();
    await store({ id: "1" }, { id: "2" });
    const send = (until: number | null) =>
      runCommand({ name: "set-snooze", input: { connection: "c1", tasks: ["1"], until } }, ports, engine);
    await send(NOW + HOUR);
    expect(await snoozesItem("c1").read()).toEqual({
      1: { until: NOW + HOUR, startedAt: sampleRow().startedAt },
    });
    await vi.waitFor(async () => expect(await armedFor()).toBe(NOW + HOUR));
    await vi.waitFor(() => expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ text: "1" }));
    await send(null);
    expect(await snoozesItem("c1").read()).toEqual({});
    await vi.waitFor(() => expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ text: "2" }));
    await disconnect("c1");
    expect(await browser.storage.local.get("snoozes:c1")).toEqual({});
  });

  it("put a task away for an hour from its notification", async () => {
    const { engine } = await start();
    await store({ id: "1" });
    const clear = vi.spyOn(browser.notifications, "clear").mockImplementation(async () => true);
    engine.pressButton("tasks:c1:1", 1);
    await vi.waitFor(async () =>
      expect(await snoozesItem("c1").read()).toMatchObject({ 1: { until: NOW + HOUR } }),
    );
    expect(clear).toHaveBeenCalledWith("tasks:c1:1");
  });

  it("change the parts of what is quiet that are given, and tell soon what was held back", async () => {
    const { ports, engine } = await start();
    await store({ id: "1" });
    await notifiedItem("c1").write({});
    const set = (input: Quiet) => runCommand({ name: "set-quiet", input }, ports, engine);
    await set({ mutedUntil: NOW + HOUR, urgentPasses: true });
    await vi.waitFor(async () => expect(await armedFor()).toBe(NOW + HOUR));
    await set({ mutedUntil: null });
    expect((await settingsItem.read()).quiet).toEqual({ mutedUntil: null, urgentPasses: true });
    await vi.waitFor(async () => expect(await armedFor()).toBe(NOW));
  });

  it("are taken only in their shape", () => {
    expect(parseCommand({ name: "set-quiet", input: { hours: [{ from: "nine", to: 1 }] } })).toBeNull();
    expect(parseCommand({ name: "set-snooze", input: { connection: "c1", tasks: ["1"] } })).toBeNull();
    const snooze = { connection: "c1", tasks: ["1"], until: null };
    expect(parseCommand({ name: "set-snooze", input: snooze })).not.toBeNull();
  });
});
