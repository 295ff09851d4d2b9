import { expect, it, vi } from "vitest";
import { succeed } from "../http/failure";
import type { Answer } from "../messages/command";
import { checkTasks, type CheckEffects } from "./check-tasks";
import { sampleTask } from "./testing/samples";

const NOW = 1_000_000_000;
const MINUTE = 60_000;
const places = (...tasks: string[]) => tasks.map((task) => ({ connection: "main", task }));

function makeEffects(cached: Record<string, number>) {
  const reading = { now: 0, most: 0 };
  const readTask = vi.fn(async (_: string, task: string): Promise<Answer<"read-task">> => {
    reading.most = Math.max(reading.most, ++reading.now);
    await Promise.resolve();
    reading.now--;
    return succeed(sampleTask({ id: task }));
  });
  const effects: CheckEffects = {
    readCached: async (_, tasks) =>
      new Map(
        tasks.flatMap((task) => {
          const readAt = cached[task];
          return readAt === undefined ? [] : [[task, { task: sampleTask({ id: task }), readAt }]];
        }),
      ),
    hasDraft: async (_, task) => task === "typed",
    readTask,
    now: () => NOW,
  };
  return { effects, readTask, reading };
}

const read = (readTask: { mock: { calls: unknown[][] } }) => readTask.mock.calls.map(([, task]) => task);

it("reads only tasks that are not known, or not of late", async () => {
  const { effects, readTask } = makeEffects({
    fresh: NOW - MINUTE,
    old: NOW - 60 * MINUTE,
    future: NOW + MINUTE,
  });
  const told: unknown[] = [];
  await checkTasks(
    places("fresh", "old", "future", "new"),
    effects,
    ({ task }, { ready }) => told.push([task, ready]),
    new AbortController().signal,
  );
  expect(read(readTask)).toEqual(["old", "future", "new"]);
  expect(told).toHaveLength(4);
});

it("reads three at a time", async () => {
  const { effects, reading } = makeEffects({});
  const all = places(...Array.from({ length: 20 }, (_, index) => String(index)));
  await checkTasks(all, effects, () => undefined, new AbortController().signal);
  expect(reading.most).toBe(3);
});

it("sees what was typed and not sent", async () => {
  const { effects } = makeEffects({ typed: NOW });
  const told = vi.fn<(place: unknown, readiness: unknown) => void>();
  await checkTasks(places("typed"), effects, told, new AbortController().signal);
  expect(told).toHaveBeenCalledWith(expect.anything(), { ready: false, hindrance: { reason: "draft" } });
});

it("stops when nobody waits for it any more", async () => {
  const { effects, readTask } = makeEffects({});
  const stop = new AbortController();
  const told = vi.fn<() => void>(() => stop.abort());
  await checkTasks(places("a", "b", "c", "d", "e", "f", "g", "h"), effects, told, stop.signal);
  expect(told).toHaveBeenCalledOnce();
  expect(readTask.mock.calls.length).toBeLessThan(6);
});
