import { expect, it } from "vitest";
import { recallBatch, storeBatch } from "./last-batch";

const MINUTE = 60_000;
const TASK = { operation: "o", connection: "c", task: "7", name: "Count", workflowName: "Stock" };

function memory(initial: string | null = null) {
  let stored = initial;
  return {
    getItem: () => stored,
    setItem: (_: string, value: string) => {
      stored = value;
    },
    removeItem: () => {
      stored = null;
    },
  };
}

it("takes up what another page completed a short while ago", () => {
  const local = memory();
  storeBatch(local, [TASK], 1_000);
  expect(recallBatch(local, 1_000 + 29 * MINUTE)).toEqual([TASK]);
  expect(recallBatch(local, 1_000 + 30 * MINUTE)).toEqual([]);
});

it("keeps nothing once everything was seen", () => {
  const local = memory();
  storeBatch(local, [TASK], 1_000);
  storeBatch(local, [], 2_000);
  expect(local.getItem()).toBeNull();
});

it.each(["not json", "null", '{"at":1}', '{"at":1,"tasks":[null,{"operation":1}]}', "[]"])(
  "reads %s as nothing",
  (text) => {
    expect(recallBatch(memory(text), 2)).toEqual([]);
  },
);
