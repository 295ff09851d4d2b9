import { expect, test } from "vitest";
import { fail, succeed } from "../http/failure";
import { giveTask } from "./give-task";
import { sampleConnection } from "./testing/samples";
import { serverOf } from "./testing/server-of";

const offline = fail({ kind: "offline", url: "" });

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
