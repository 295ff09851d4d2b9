import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { addTombstone } from "./outbox-view";
import { connectionsItem, outboxViewItem, snapshotItem, statusItem } from "../store/items";
import { pollConnection } from "./poll";
import type { PollReason } from "./sync-status";
import { CONNECTION, json, makePorts, resetWorld, startTinyServer, type TinyServer } from "./testing/world";

let server: TinyServer;
let ports: ReturnType<typeof makePorts>;

beforeEach(async () => {
  await resetWorld();
  server = startTinyServer();
  ports = makePorts(server);
});

const row = (id: number, changes: object = {}) => ({
  id,
  name: `Task ${id}`,
  api_name: "step",
  workflow_name: "Lot 14",
  due_date_tsp: null,
  date_started_tsp: 1_700_000_000,
  date_completed_tsp: null,
  template_id: null,
  template_task_api_name: "step",
  is_urgent: false,
  status: "active",
  ...changes,
});
const list =
  (...rows: unknown[]) =>
  () =>
    json({ count: rows.length, next: null, previous: null, results: rows });
const poll = (reason: PollReason = "alarm") => pollConnection(CONNECTION, reason, ports);

describe("a poll", () => {
  it("stores the list as it stands on the server", async () => {
    server.nextReads = [list(row(1), row(2))];
    await poll();
    expect((await snapshotItem("c1").read())?.rows.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(await statusItem("c1").read()).toEqual({ state: "fine" });
  });

  it("costs one request and no write to the disk when nothing changed", async () => {
    server.nextReads = [list(row(1)), list(row(1))];
    await poll();
    ports.clock.now += 60_000;
    const written = vi.spyOn(browser.storage.local, "set");
    server.requests.length = 0;
    await poll();
    expect(server.requests).toEqual(["GET /v3/tasks"]);
    expect(written).not.toHaveBeenCalled();
  });

  it("asks for template names only when a template appears that it has not asked about", async () => {
    const titles = () => json([{ id: 5, name: "Vendor review", count: 1 }]);
    server.nextReads = [list(row(1, { template_id: 5 })), titles, list(row(1, { template_id: 5 }))];
    await poll();
    ports.clock.now += 60_000;
    await poll();
    expect(server.requests.filter((request) => request.includes("titles"))).toHaveLength(1);
    expect((await snapshotItem("c1").read())?.templateNames).toEqual({ 5: "Vendor review" });
  });

  it("does not ask again for a page that opens within ten seconds, but does for a person", async () => {
    server.nextReads = [list(), list()];
    await poll();
    ports.clock.now += 5_000;
    await poll("page");
    expect(server.requests).toHaveLength(1);
    await poll("user");
    expect(server.requests).toHaveLength(2);
  });

  it("is one for many who ask while it runs, and one more for those it may have come too early for", async () => {
    server.nextReads = Array.from({ length: 9 }, () => async () => {
      ports.clock.now += 10;
      return list()();
    });
    await Promise.all(Array.from({ length: 9 }, () => poll("user")));
    expect(server.requests).toHaveLength(2);
  });

  it("asks for template names again when the server could not answer", async () => {
    const rows = list(row(1, { template_id: 5 }));
    const titles = () => json([{ id: 5, name: "Vendor review", count: 1 }]);
    server.nextReads = [rows, () => json({}, 503), rows, titles];
    await poll();
    ports.clock.now += 60_000;
    await poll();
    expect((await snapshotItem("c1").read())?.templateNames).toEqual({ 5: "Vendor review" });
  });

  it("stores nothing for a connection that was removed meanwhile", async () => {
    server.nextReads = [
      async () => {
        await connectionsItem.write([]);
        return list(row(1))();
      },
    ];
    await poll();
    expect(await snapshotItem("c1").read()).toBeNull();
    expect(await statusItem("c1").read()).toEqual({ state: "new" });
  });

  it("shows a task again that a clock, put back since, would hide", async () => {
    await addTombstone("c1", "1", ports.now() + 365 * 24 * 3_600_000);
    server.nextReads = [list(row(1))];
    await poll();
    expect((await outboxViewItem.read()).tombstones).toEqual([]);
  });

  it("brings no completed task back that it asked for before the completion", async () => {
    server.nextReads = [
      async () => {
        ports.clock.now += 100;
        await addTombstone("c1", "1", ports.now());
        return json({ count: 1, next: null, previous: null, results: [row(1)] });
      },
    ];
    await poll();
    expect((await outboxViewItem.read()).tombstones).toHaveLength(1);
    ports.clock.now += 60_000;
    server.nextReads = [list()];
    await poll();
    expect((await outboxViewItem.read()).tombstones).toEqual([]);
  });

  it("keeps an item that cannot be read as a row of its own", async () => {
    server.nextReads = [
      list(row(1), { id: 2, name: "Odd", due_date_tsp: { no: "number" }, workflow_name: 7 }),
    ];
    await poll();
    const snapshot = await snapshotItem("c1").read();
    expect((snapshot?.rows.length ?? 0) + (snapshot?.unreadable.length ?? 0)).toBe(2);
  });
});

describe("a poll that fails", () => {
  it("keeps the list and backs off", async () => {
    server.nextReads = [list(row(1)), () => new Response("<h1>Bad Gateway</h1>", { status: 502 })];
    await poll();
    ports.clock.now += 60_000;
    await poll();
    expect((await snapshotItem("c1").read())?.rows).toHaveLength(1);
    const status = await statusItem("c1").read();
    expect(status).toMatchObject({ state: "failing", failures: 1, failure: { kind: "server", status: 502 } });
    await poll();
    expect(server.requests).toHaveLength(2);
  });

  it("obeys the server that asks for time, unless the person asks", async () => {
    server.nextReads = [() => json({}, 429, { "retry-after": "600" }), list()];
    await poll();
    ports.clock.now += 60_000;
    await poll("event");
    expect(server.requests).toHaveLength(1);
    await poll("user");
    expect(server.requests).toHaveLength(2);
  });

  it("asks as soon as the network is back", async () => {
    const offline = { ...ports, isOnline: () => false };
    await pollConnection(CONNECTION, "alarm", offline);
    server.nextReads = [list()];
    const polled = await poll("event");
    expect(polled).toMatchObject({ ok: true, value: { rows: [], recovered: true } });
  });

  it("stops when the server refuses the key, until the person asks", async () => {
    server.nextReads = [() => json({ detail: "Given token not valid for any token type" }, 401), list()];
    await poll();
    expect(await statusItem("c1").read()).toMatchObject({
      state: "stopped",
      failure: { kind: "unauthorized" },
    });
    ports.clock.now += 3_600_000;
    await poll();
    expect(server.requests).toHaveLength(1);
    await poll("user");
    expect(await statusItem("c1").read()).toEqual({ state: "fine" });
  });

  it("takes a captive portal's page for a failure and not for an empty inbox", async () => {
    server.nextReads = [list(row(1)), () => new Response("<html>Sign in to Wi-Fi</html>", { status: 200 })];
    await poll();
    ports.clock.now += 60_000;
    await poll();
    expect(await statusItem("c1").read()).toMatchObject({
      state: "failing",
      failure: { kind: "unreadable" },
    });
    expect((await snapshotItem("c1").read())?.rows).toHaveLength(1);
  });

  it("says so when the browser no longer lets us reach the server", async () => {
    await pollConnection(CONNECTION, "alarm", { ...ports, mayReach: async () => false });
    expect(server.requests).toEqual([]);
    expect(await statusItem("c1").read()).toMatchObject({
      state: "stopped",
      failure: { kind: "permission", origin: "https://api.example.com" },
    });
  });
});
