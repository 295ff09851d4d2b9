import { expect, test } from "vitest";
import { fail, succeed, type Result } from "../http/failure";
import { createHttp } from "../http/http";
import type { callServer, Client } from "./call-server";
import { countOpenTasks } from "./count-open-tasks";
import { giveTask } from "./give-task";
import { sampleConnection } from "./testing/samples";

const offline = fail({ kind: "offline", url: "" });
const http = createHttp({ baseUrl: "https://api.test", key: "", fetch, isOnline: () => true });

/** A server that answers each function of its client as a test says. */
function serverOf(answers: Record<string, (...given: unknown[]) => Promise<Result<unknown>>>) {
  const client = new Proxy(
    {},
    {
      get:
        (_, name: string) =>
        (_http: unknown, ...given: unknown[]) =>
          answers[name]?.(...given),
    },
  ) as Client;
  const call: typeof callServer = (_connection, ask) => ask(client, http);
  return call;
}

test("everybody is counted, no more than four at the same time, and one that fails stops nobody", async () => {
  let now = 0;
  let most = 0;
  const call = serverOf({
    countTasksOf: async (id) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve));
      now -= 1;
      return id === 3 ? offline : succeed(Number(id) * 10);
    },
  });
  const counts = new Map<number, number | null>();
  await countOpenTasks(
    sampleConnection(),
    call,
    [1, 2, 3, 4, 5, 6, 7],
    (id, count) => counts.set(id, count),
    new AbortController().signal,
  );
  expect(most).toBe(4);
  expect(Object.fromEntries(counts)).toEqual({ 1: 10, 2: 20, 3: null, 4: 40, 5: 50, 6: 60, 7: 70 });
});

test("nobody is counted any more after the stop", async () => {
  const stop = new AbortController();
  const counted: number[] = [];
  const call = serverOf({
    countTasksOf: (id) => {
      counted.push(Number(id));
      stop.abort();
      return Promise.resolve(succeed(1));
    },
  });
  await countOpenTasks(sampleConnection(), call, [1, 2, 3, 4, 5, 6], () => expect.unreachable(), stop.signal);
  expect(counted.length).toBeLessThanOrEqual(4);
});

test("a task is taken from the one only after the other has it", async () => {
  const asked: unknown[] = [];
  const call = serverOf({
    addPerformer: (...given) => Promise.resolve(asked.push(["add", ...given]) > 0 ? succeed(null) : offline),
    removePerformer: (...given) =>
      Promise.resolve(asked.push(["take", ...given]) > 0 ? succeed(null) : offline),
  });
  const from = { kind: "user" as const, id: 3 };
  const to = { kind: "group" as const, id: 4 };
  await giveTask(sampleConnection(), call, { task: "17", from, to });
  expect(asked).toEqual([
    ["add", "17", to],
    ["take", "17", from],
  ]);
});

test("a task stays where it is when the other cannot have it", async () => {
  const call = serverOf({
    addPerformer: () => Promise.resolve(offline),
    removePerformer: () => expect.unreachable(),
  });
  const from = { kind: "user" as const, id: 3 };
  expect(await giveTask(sampleConnection(), call, { task: "17", from, to: from })).toEqual(offline);
});
