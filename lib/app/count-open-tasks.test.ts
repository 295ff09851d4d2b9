import { expect, test } from "vitest";
import { fail, succeed } from "../http/failure";
import { countOpenTasks } from "./count-open-tasks";
import { sampleConnection } from "./testing/samples";
import { serverOf } from "./testing/server-of";

const offline = fail({ kind: "offline", url: "" });

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
