import { describe, expect, it } from "vitest";
import { judgeFailure, judgeTask } from "./readiness";
import { sampleField, sampleTask } from "./testing/samples";

const hindrance = (task: Parameters<typeof sampleTask>[0], hasDraft = false) => {
  const readiness = judgeTask(sampleTask(task), hasDraft);
  return readiness.ready ? null : readiness.hindrance;
};

describe("a task needs nothing more", () => {
  it("when nothing is open; its version goes along", () => {
    const optional = sampleTask({ startedAt: 5, fields: [sampleField("text")] });
    expect(judgeTask(optional, false)).toEqual({
      ready: true,
      version: { startedAt: 5, fields: expect.any(String) },
    });
  });

  it("when every required field has a value already", () => {
    const value = { type: "string", text: "Done" } as const;
    expect(hindrance({ fields: [sampleField("string", { required: true, value })] })).toBeNull();
  });
});

describe("a task needs the person", () => {
  it("where fields, checks or workflows are open", () => {
    const item = { id: 1, apiName: "i", text: "Check", marked: false };
    expect(
      hindrance({
        fields: [sampleField("string", { required: true }), sampleField("number", { required: true })],
        checklists: [{ id: 1, apiName: "c", items: [item] }],
        subWorkflows: [{ id: "9", name: "Sub", running: true }],
      }),
    ).toEqual({ reason: "missing", fields: 2, checks: 1, workflows: 1 });
  });

  it("where they have begun to type", () => {
    expect(hindrance({}, true)).toEqual({ reason: "draft" });
  });

  it.each([
    ["read-only", { readOnly: true }],
    ["finished-by-me", { finishedByMe: true }],
    ["completed", { status: "completed" }],
    ["not-active", { status: "pending" }],
    ["snoozed", { status: "snoozed" }],
  ] as const)("where it is %s", (reason, task) => {
    expect(hindrance(task)).toMatchObject({ reason });
  });
});

it("tells a task that is gone from one that could not be read", () => {
  const url = "https://api.pneumatic.test";
  expect(judgeFailure({ kind: "not-found", url, status: 404, detail: null })).toMatchObject({
    hindrance: { reason: "gone" },
  });
  expect(judgeFailure({ kind: "offline", url })).toMatchObject({ hindrance: { reason: "unread" } });
});
