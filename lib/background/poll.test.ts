import { describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { addTombstone } from "./outbox-view";
import { connectionsItem, outboxViewItem, snapshotItem, statusItem } from "../store/items";
import { lastPolls } from "../store/last-polls";
import { json } from "./testing/tiny-server";
import { server, ports, prepareWorld } from "./testing/fresh-world";
import { row, list, poll } from "./testing/polled-inbox";

prepareWorld();

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
