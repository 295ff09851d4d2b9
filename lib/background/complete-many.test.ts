import { beforeEach, describe, expect, it, vi } from "vitest";
import { cacheTask } from "../store/cached-tasks";
import { outboxViewItem } from "../store/items";
import { readRecords } from "../store/outbox";
import { readTask } from "../pneumatic/read-task";
import type { Command } from "../messages/command";
import { parseCommand } from "./command-schema";
import { runCommand } from "./commands";
import { startTinyServer, tinyTask } from "./testing/tiny-server";
import { CONNECTION, makePorts, resetWorld } from "./testing/world";
import { makeWork } from "./testing/work";

const VERSION = { startedAt: 1, fields: "" };
const ports = { ...makePorts(startTinyServer()), isPageOpen: () => true };

beforeEach(async () => {
  await resetWorld();
  for (const id of ["7", "8", "9"]) await cache(id, []);
});

async function cache(id: string, output: unknown[]): Promise<void> {
  const read = readTask(tinyTask({ id, name: `Task ${id}`, output }));
  if (read) await cacheTask(CONNECTION.id, { ...read.task, id }, 1);
}

const work = makeWork();
const run = (command: Command) => runCommand(command, ports, work);
const complete = (...tasks: [connection: string, task: string][]) =>
  run({
    name: "complete-many",
    input: { tasks: tasks.map(([connection, task]) => ({ connection, task, version: VERSION })) },
  });
const entries = async () =>
  (await outboxViewItem.read()).entries.map(({ taskName, notBefore }) => [taskName, notBefore]);

describe("completing many tasks", () => {
  it("puts all of them aside with one undo window", async () => {
    const tick = vi.spyOn(ports, "now").mockImplementation(() => ports.clock.now++);
    await complete(["c1", "7"], ["c1", "8"], ["c1", "9"]);
    tick.mockRestore();
    const stored = await entries();
    expect(new Set(stored.map(([name]) => name))).toEqual(new Set(["Task 7", "Task 8", "Task 9"]));
    expect(new Set(stored.map(([, notBefore]) => notBefore)).size).toBe(1);
    expect(work.drain).toHaveBeenCalledOnce();
  });

  it("leaves out what cannot be completed, and completes the others", async () => {
    const { output } = tinyTask();
    await cache("8", Array.isArray(output) ? output : []);
    const answer = await complete(["c1", "7"], ["c1", "8"], ["gone", "9"], ["c1", "7"]);
    expect(answer).toEqual({ ok: true, value: { operations: [expect.any(String), null, null, null] } });
    expect((await entries()).map(([name]) => name)).toEqual(["Task 7"]);
  });

  it("tells of those the disk took where it took no more, and fails where it took none", async () => {
    let room = 1;
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, value) {
      if (room-- > 0) return this.put(value);
      throw new DOMException("The disk is full.", "QuotaExceededError");
    });
    const answer = await complete(["c1", "7"], ["c1", "8"]);
    expect(answer).toEqual({ ok: true, value: { operations: [expect.any(String), null] } });
    expect((await entries()).map(([name]) => name)).toEqual(["Task 7"]);
    await expect(complete(["c1", "9"])).rejects.toThrow("full");
  });

  it("takes all of them back that have not been sent", async () => {
    await complete(["c1", "7"], ["c1", "8"]);
    const operations = (await readRecords()).map(({ operation }) => operation);
    const answer = await run({ name: "undo-many", input: { operations: [...operations, "unknown"] } });
    expect(answer).toEqual({ ok: true, value: operations });
    expect(await entries()).toEqual([]);
  });

  it("is a command only with a version of each task", () => {
    const input = { tasks: [{ connection: "c1", task: "7", version: VERSION }] };
    expect(parseCommand({ name: "complete-many", input })).not.toBeNull();
    expect(
      parseCommand({ name: "complete-many", input: { tasks: [{ connection: "c1", task: "7" }] } }),
    ).toBeNull();
  });
});
