import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import type { DialectName } from "../dialect.ts";
import { startSandbox } from "../sandbox.ts";
import type { Sandbox } from "../sandbox.ts";

vi.setConfig({ testTimeout: 30_000 });

let sandbox: Sandbox;

beforeEach(() => start("v7.3"));
afterEach(() => sandbox.close());

async function start(dialect: DialectName, socketIdleMilliseconds?: number): Promise<void> {
  await sandbox?.close();
  sandbox = await startSandbox({ dialect, socketIdleMilliseconds });
}

/** Connects; gives the socket with what it was told, or the status of the refusal. */
async function connect(path = "/ws/events", key = sandbox.keys.performer) {
  const socket = new WebSocket(`${sandbox.addresses.webSocket}${path}?auth_token=${key}`);
  const frames: string[] = [];
  socket.on("message", (data: Buffer) => frames.push(data.toString()));
  const closed = new Promise<void>((resolve) => socket.on("close", () => resolve()));
  const status = await new Promise<number>((resolve) => {
    socket.on("open", () => resolve(101));
    socket.on("unexpected-response", (_, response) => resolve(response.statusCode ?? 0));
    socket.on("error", () => undefined);
  });
  return { socket, frames, status, closed };
}

function typesOf(frames: string[]): unknown[] {
  return frames.map((frame) => Object(JSON.parse(frame)).type);
}

describe("the events socket", () => {
  test("tells a person what happens to the tasks of his or hers, and nothing else", async () => {
    const mine = await connect();
    const stranger = await connect("/ws/events", sandbox.keys.outsider);
    const [task] = sandbox.openTasks("performer");
    sandbox.completeAs("performer", task?.id ?? 0);
    await vi.waitFor(() => expect(typesOf(mine.frames)).toContain("task_completed"));
    const [frame] = mine.frames.map((text) => Object(JSON.parse(text)));
    expect(frame).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      date_created_tsp: expect.any(Number),
      type: expect.any(String),
      data: expect.any(Object),
    });
    expect(stranger.frames).toEqual([]);
  });

  test("answers PING with PONG and ignores everything else", async () => {
    const { socket, frames } = await connect();
    socket.send("ping");
    socket.send("{}");
    socket.send("PING");
    await vi.waitFor(() => expect(frames).toEqual(["PONG"]));
  });

  test("refuses a key that is not in the cache until it was used once", async () => {
    sandbox.flushKeyCache("performer");
    expect((await connect()).status).toBe(403);
    const headers = { authorization: `Bearer ${sandbox.keys.performer}` };
    await fetch(`${sandbox.url}/auth/context`, { headers });
    expect((await connect()).status).toBe(101);
    expect(sandbox.sockets.attempts.map(({ status }) => status)).toEqual([403, 101]);
  });

  test("stays open when its key is revoked", async () => {
    const { socket, frames } = await connect();
    sandbox.revokeKey("performer");
    socket.send("PING");
    await vi.waitFor(() => expect(frames).toEqual(["PONG"]));
    expect((await connect()).status).toBe(403);
  });

  test("cuts a silent socket off, and leaves one alone that speaks", async () => {
    await start("v7.3", 150);
    const silent = await connect();
    const talking = await connect();
    const talk = setInterval(() => talking.socket.send("PING"), 40);
    await silent.closed;
    expect(talking.socket.readyState).toBe(WebSocket.OPEN);
    clearInterval(talk);
  });

  test("does what a test asks for: refuses, cuts, sends", async () => {
    sandbox.sockets.refuse(2);
    const statuses = [(await connect()).status, (await connect()).status, (await connect()).status];
    expect(statuses).toEqual([403, 403, 101]);
    const { frames, closed } = await connect();
    expect(sandbox.sockets.count).toBe(2);
    sandbox.sockets.send("not json");
    await vi.waitFor(() => expect(frames).toEqual(["not json"]));
    sandbox.sockets.cutAll();
    await closed;
    await vi.waitFor(() => expect(sandbox.sockets.count).toBe(0));
  });

  test("is one of several with bare objects on v5.0, and missing on the documented server", async () => {
    await start("v5.0");
    const { frames } = await connect("/ws/workflows/removed-task");
    const silent = await connect("/ws/events");
    const [task] = sandbox.openTasks("performer");
    sandbox.completeAs("performer", task?.id ?? 0);
    await vi.waitFor(() =>
      expect(frames.map((frame) => JSON.parse(frame))).toMatchObject([{ id: task?.id }]),
    );
    expect([silent.status, silent.frames]).toEqual([101, []]);
    await start("documented");
    expect((await connect()).status).toBe(404);
  });
});
