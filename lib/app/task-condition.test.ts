import { describe, expect, it } from "vitest";
import type { OutboxEntry } from "../store/stored";
import { sampleEntry } from "../tasks/testing/samples";
import { readCondition } from "./task-condition";
import { sampleTask } from "./testing/samples";

describe("readCondition", () => {
  const entry = (state: OutboxEntry["state"]) => sampleEntry({ state });
  const workflow = sampleTask().workflow;

  it.each([
    ["open", sampleTask()],
    ["completed", sampleTask({ status: "completed", finishedByMe: true, completedAt: 5 })],
    ["finished-by-me", sampleTask({ finishedByMe: true })],
    ["workflow-done", sampleTask({ workflow: { ...workflow, status: "done" } })],
    ["snoozed", sampleTask({ workflow: { ...workflow, status: "snoozed" } })],
    ["snoozed", sampleTask({ status: "snoozed" })],
    ["not-active", sampleTask({ status: "pending" })],
    ["read-only", sampleTask({ readOnly: true })],
  ])("is %s", (kind, task) => {
    expect(readCondition(task, undefined).kind).toBe(kind);
  });

  it("is on its way while the background has an answer to send, and open again when that stops", () => {
    expect(readCondition(sampleTask(), entry("queued")).kind).toBe("on-its-way");
    expect(readCondition(sampleTask(), entry("sending")).kind).toBe("on-its-way");
    expect(readCondition(sampleTask({ status: "completed" }), entry("unknown")).kind).toBe("on-its-way");
    expect(readCondition(sampleTask(), entry("needs-you")).kind).toBe("open");
  });
});
