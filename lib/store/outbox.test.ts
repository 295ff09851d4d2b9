import "fake-indexeddb/auto";
import { afterEach, expect, test } from "vitest";
import { closeDatabase, transact } from "./database";
import { changeRecord, readRecord, readRecords } from "./outbox";

const record = (operation: string, queuedAt: number) => ({
  operation,
  connection: "main",
  person: 7,
  task: operation,
  taskName: "Taste",
  workflowName: "Roast",
  state: "queued" as const,
  attempts: 0,
  failures: 0,
  notBefore: 0,
  queuedAt,
  sentAt: null,
  failure: null,
  obstacle: null,
  answers: {},
  version: { startedAt: null, fields: "" },
});

afterEach(async () => {
  await transact(["outbox"], (transaction) => transaction("outbox").delete(IDBKeyRange.lowerBound("")));
  await closeDatabase();
});

test("records of a version that knew completions only are completions, the oldest first", async () => {
  await transact(["outbox"], async (transaction) => {
    await transaction("outbox").add(record("second", 2));
    await transaction("outbox").add(record("first", 1));
  });
  expect(await readRecords()).toEqual([
    { ...record("first", 1), kind: "complete" },
    { ...record("second", 2), kind: "complete" },
  ]);
  expect(await readRecord("second")).toMatchObject({ kind: "complete" });
});

test("a record says what it is once it has been changed", async () => {
  await transact(["outbox"], (transaction) => transaction("outbox").add(record("old", 1)));
  await changeRecord("old", (before) => ({ ...before, state: "sending" }));
  expect(await readRecord("old")).toMatchObject({ kind: "complete", state: "sending" });
});
