import { describe, expect, it } from "vitest";
import { findFirstTask } from "./first-task";
import { sampleRow } from "./testing/samples";

const AT = Date.parse("2026-11-24T11:00:00Z");
const LAUNCHED = { operation: "op", connection: "main", workflow: "8", name: "Nordic Packaging", at: AT };
const row = (id: string, changes: object = {}) =>
  sampleRow({ id, templateId: "5", workflowName: "Nordic Packaging", startedAt: AT, ...changes });

describe("the first task of a workflow that was just started", () => {
  it("is the newest of its template and name", () => {
    const rows = [row("1", { startedAt: AT - 60_000 }), row("2"), row("3", { startedAt: AT - 1 })];
    expect(findFirstTask(rows, LAUNCHED, "5")?.id).toBe("2");
  });

  it("is not one of another template, another name or an earlier day", () => {
    const rows = [
      row("1", { templateId: "6" }),
      row("2", { workflowName: "Another" }),
      row("3", { startedAt: AT - 86_400_000 }),
      row("4", { startedAt: null }),
    ];
    expect(findFirstTask(rows, LAUNCHED, "5")).toBeUndefined();
  });

  it("is found by template and time where the server does not tell the name", () => {
    expect(findFirstTask([row("2")], { ...LAUNCHED, name: "" }, "5")?.id).toBe("2");
  });
});
