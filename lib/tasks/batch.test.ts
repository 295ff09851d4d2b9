import { expect, it } from "vitest";
import { readBatch, type BatchTask } from "./batch";
import { sampleEntry } from "./testing/samples";

const task = (id: string): BatchTask => ({
  operation: `operation-${id}`,
  connection: "main",
  task: id,
  name: `Task ${id}`,
  workflowName: "Stock",
});
const entry = (id: string, state: "queued" | "sending" | "unknown" | "needs-you") =>
  sampleEntry({ operation: `operation-${id}`, task: id, state });
const tombstone = (id: string) => ({ connection: "main", task: id, at: 1 });
const read = (listed: string[], entries: ReturnType<typeof entry>[], ended: string[], ...ids: string[]) =>
  readBatch(ids.map(task), { entries, tombstones: ended.map(tombstone) }, ({ task: id }) =>
    listed.includes(id),
  ).map((result) => [result.task.task, result.state]);

it("tells what is on its way, what stopped and what the server has", () => {
  const entries = [
    entry("1", "queued"),
    entry("2", "sending"),
    entry("3", "unknown"),
    entry("4", "needs-you"),
  ];
  expect(read(["1", "2", "3", "4", "5"], entries, ["5"], "1", "2", "3", "4", "5", "6")).toEqual([
    ["1", "pending"],
    ["2", "pending"],
    ["3", "pending"],
    ["4", "needs-you"],
    ["5", "done"],
    ["6", "done"],
  ]);
});

it("leaves out what was taken back and waits again", () => {
  expect(read(["1"], [], [], "1")).toEqual([]);
});
