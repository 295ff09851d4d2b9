import { describe, expect, test } from "vitest";
import { sampleStep } from "../app/testing/samples";
import type { WorkflowStep } from "../tasks/workflow";
import { measureSteps } from "./step-durations";

const step = (step: Partial<WorkflowStep>) => sampleStep({ apiName: "check", name: "Check", ...step });
const took = (milliseconds: number, more: Partial<WorkflowStep> = {}) => ({
  steps: [step({ status: "completed", startedAt: 100, completedAt: 100 + milliseconds, ...more })],
});

describe("durations by step", () => {
  test("half of the workflows took longer than the median", () => {
    expect(measureSteps([took(10), took(1000), took(30)])).toEqual([
      { apiName: "check", name: "Check", median: 30, longest: 1000, count: 3 },
    ]);
    expect(measureSteps([took(10), took(30)])[0]?.median).toBe(20);
  });

  test("a step whose name holds what was filled in is called by the rest", () => {
    const others = { steps: [step({ name: "Check Nowak" })] };
    expect(measureSteps([took(1, { name: "Check Ng" }), others])[0]?.name).toBe("Check …");
  });

  test("steps come in their order, and those nobody has finished do not come", () => {
    const later = took(5, { apiName: "pay", name: "Pay", number: 2 });
    const open = { steps: [step({ apiName: "file", number: 3, startedAt: 5 })] };
    expect(measureSteps([later, took(1), open]).map(({ name }) => name)).toEqual(["Check", "Pay"]);
  });
});
