import { describe, expect, it } from "vitest";
import { snapshotItem, statusItem } from "../store/items";
import { pollConnection } from "./poll";
import { json } from "./testing/tiny-server";
import { CONNECTION } from "./testing/world";
import { server, ports, prepareWorld } from "./testing/fresh-world";
import { row, list, poll } from "./testing/polled-inbox";

prepareWorld();

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
