import { beforeEach, describe, expect, it } from "vitest";
import { connectionsItem } from "../store/items";
import { parseCommand } from "./command-schema";
import { runCommand } from "./commands";
import { createEngine } from "./engine";
import { startTinyServer } from "./testing/tiny-server";
import { CONNECTION, makePorts, resetWorld } from "./testing/world";
import { makeWork } from "./testing/work";

beforeEach(resetWorld);

const work = makeWork();

describe("instant updates", () => {
  it("are remembered for the connection that was named, and no other", async () => {
    await connectionsItem.write([CONNECTION, { ...CONNECTION, id: "c2" }]);
    const ports = makePorts(startTinyServer());
    const set = (enabled: boolean) =>
      runCommand({ name: "set-instant", input: { connection: "c2", enabled } }, ports, work);
    await set(true);
    expect((await connectionsItem.read()).map(({ instant }) => instant)).toEqual([undefined, true]);
    await set(false);
    expect((await connectionsItem.read()).map(({ instant }) => instant)).toEqual([undefined, false]);
  });

  it("have the list of one connection read again, and the others left alone", async () => {
    const other = { ...CONNECTION, id: "c2", api: "https://other.example.com" };
    await connectionsItem.write([other, CONNECTION]);
    const server = startTinyServer();
    const engine = createEngine(makePorts(server));
    expect(await engine.poll("event", CONNECTION.id)).toEqual({ ok: true, value: null });
    expect(server.requests).toEqual(["GET /v3/tasks"]);
  });

  it("are asked for by a page, for one connection or for all", () => {
    const one = { name: "poll", input: { reason: "event", connection: "c1" } };
    expect(parseCommand(one)).toEqual(one);
    expect(parseCommand({ name: "poll", input: { reason: "event" } })).toMatchObject({ name: "poll" });
    expect(parseCommand({ name: "poll", input: { reason: "alarm" } })).toBeNull();
  });
});
