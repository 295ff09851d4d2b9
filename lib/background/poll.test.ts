import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { addTombstone } from "./outbox-view";
import { connectionsItem, outboxViewItem, snapshotItem, statusItem } from "../store/items";
import { lastPolls } from "../store/last-polls";
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

  it("is remembered with how it went, the latest ten, and none of it on the disk", async () => {
    server.nextReads = [list(row(1))];
    await poll();
    const goodAt = ports.clock.now;
    server.nextReads = Array.from({ length: 12 }, () => () => new Response("<h1>No</h1>", { status: 502 }));
    for (let turn = 0; turn < 9; turn += 1) {
      ports.clock.now += 3_600_000;
      await poll();
    }
    const failed = { failure: expect.objectContaining({ kind: "server", status: 502 }) };
    const latest = await lastPolls("c1").read();
    expect(latest).toEqual([
      ...Array.from({ length: 9 }, () => expect.objectContaining(failed)),
      { at: goodAt },
    ]);
    const begun = latest.map(({ at }) => at);
    expect(begun).toEqual(begun.toSorted((one, other) => other - one));

    for (let turn = 0; turn < 3; turn += 1) {
      ports.clock.now += 3_600_000;
      await poll();
    }
    expect(await lastPolls("c1").read()).toHaveLength(10);
    expect(await statusItem("c1").read()).toMatchObject({
      state: "failing",
      failures: 12,
      lastGoodAt: goodAt,
    });
    expect(Object.keys(await browser.storage.local.get(null))).not.toContain("polls:c1");
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
    await poll("page");
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

describe("a poll while nobody looks", () => {
  const MINUTE = 60_000;
  const next = () => {
    ports.clock.now += MINUTE;
    server.queries.length = 0;
    return poll();
  };
  /** Answers as servers do: urgent tasks first, then the newest, and no more than asked for. */
  const serve = (...tasks: ReturnType<typeof row>[]) => {
    const sorted = tasks.toSorted(
      (one, other) =>
        Number(other.is_urgent) - Number(one.is_urgent) || other.date_started_tsp - one.date_started_tsp,
    );
    server.list = ({ limit, offset }) =>
      json({
        count: sorted.length,
        next: null,
        previous: null,
        results: sorted.slice(offset, offset + limit),
      });
  };
  const task = (id: number, is_urgent = false) => row(id, { is_urgent, date_started_tsp: id });
  const inOrder = (one: number, other: number) => one - other;
  const ids = async () =>
    (await snapshotItem("c1").read())?.rows.map(({ id }) => Number(id)).toSorted(inOrder);
  const FIVE = [task(1), task(2), task(3), task(4), task(5)];
  const URGENT = [6, 7, 8, 9].map((id) => task(id, true));

  it("looks at three rows of an unchanged list", async () => {
    serve(...FIVE);
    await poll("user");
    await next();
    expect(server.queries).toEqual([{ is_completed: "false", limit: "3", offset: "0" }]);
  });

  it("reads the whole list once another task has taken the place of one", async () => {
    serve(...FIVE);
    await poll("user");
    serve(...FIVE.slice(1), task(6));
    await next();
    expect(await ids()).toEqual([2, 3, 4, 5, 6]);
  });

  it("notices a task that has left, wherever it stood", async () => {
    serve(...FIVE);
    await poll("user");
    serve(...FIVE.slice(1));
    await next();
    expect(await ids()).toEqual([2, 3, 4, 5]);
  });

  it("notices what has changed about the newest tasks", async () => {
    serve(...FIVE);
    await poll("user");
    serve(...FIVE.slice(0, 4), { ...task(5), name: "Another name" });
    await next();
    expect((await snapshotItem("c1").read())?.rows[0]?.name).toBe("Another name");
  });

  it.each([
    ["one that is not", [...URGENT, ...FIVE.slice(1), task(10)], [2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ["an urgent one", [...URGENT.slice(1), ...FIVE, task(10, true)], [1, 2, 3, 4, 5, 7, 8, 9, 10]],
  ])(
    "sees, within three polls and below many urgent tasks, %s in the place of another",
    async (_, after, seen) => {
      serve(...URGENT, ...FIVE);
      await poll("user");
      serve(...after);
      for (let turn = 0; turn < 3; turn++) await next();
      expect(await ids()).toEqual(seen);
    },
  );

  it("cannot see a change far down, but reads the whole list every ten minutes", async () => {
    serve(...FIVE);
    await poll("user");
    serve({ ...task(1), name: "Another name" }, ...FIVE.slice(1));
    await next();
    expect(server.queries).toHaveLength(1);
    for (let turn = 0; turn < 9; turn++) await next();
    expect((await snapshotItem("c1").read())?.rows.at(-1)?.name).toBe("Another name");
  });

  it("reads the whole list again while a page is open, and for whoever asks", async () => {
    serve(...FIVE);
    await poll("user");
    for (const reason of ["alarm", "page", "user", "event"] as const) {
      ports.clock.now += MINUTE;
      server.queries.length = 0;
      await pollConnection(CONNECTION, reason, { ...ports, isPageOpen: () => true });
      expect({ reason, asked: server.queries }).toMatchObject({ reason, asked: [{ limit: "1000" }] });
    }
  });

  it("asks one small question a minute and six whole ones an hour, and writes nothing to the disk", async () => {
    serve(...FIVE, ...URGENT);
    await poll("user");
    const written = vi.spyOn(browser.storage.local, "set");
    const asked: (string | undefined)[] = [];
    for (let minute = 0; minute < 60; minute++) {
      await next();
      asked.push(...server.queries.map(({ limit }) => limit));
    }
    expect(asked).toHaveLength(60);
    expect(asked.filter((limit) => limit !== "3")).toHaveLength(6);
    expect(written).not.toHaveBeenCalled();
  });

  it("backs off when a look fails", async () => {
    serve(...FIVE);
    await poll("user");
    server.list = () => json({}, 502);
    await next();
    expect(await statusItem("c1").read()).toMatchObject({ state: "failing", failures: 1 });
    expect(await ids()).toEqual([1, 2, 3, 4, 5]);
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
