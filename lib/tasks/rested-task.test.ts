import { describe, expect, it } from "vitest";
import { sampleTask } from "../app/testing/samples";
import { withSnoozedWorkflow, withRunningWorkflow } from "./rested-task";

const statuses = ({ status, workflow }: ReturnType<typeof withSnoozedWorkflow>) => [status, workflow.status];

describe("a task whose workflow rests", () => {
  it("sleeps with it, and is open again afterwards", () => {
    const resting = withSnoozedWorkflow(sampleTask({ status: "active" }));
    expect(statuses(resting)).toEqual(["snoozed", "snoozed"]);
    expect(statuses(withRunningWorkflow(resting))).toEqual(["active", "running"]);
  });

  it("stays completed where it was", () => {
    const resting = withSnoozedWorkflow(sampleTask({ status: "completed" }));
    expect(statuses(resting)).toEqual(["completed", "snoozed"]);
    expect(statuses(withRunningWorkflow(resting))).toEqual(["completed", "running"]);
  });
});
