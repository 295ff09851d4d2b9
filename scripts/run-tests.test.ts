import { describe, expect, test } from "vitest";
import { countTests } from "./run-tests.mjs";

const file = (status: string, ...tests: string[]) => ({
  name: "some.test.ts",
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});
const report = (...testResults: ReturnType<typeof file>[]) => ({ success: true, testResults });

describe("counting tests", () => {
  test("adds up all files", () => {
    const counts = countTests(
      report(file("passed", "passed", "skipped"), file("failed", "failed", "passed")),
      false,
    );
    expect(counts).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  test("a file that cannot be loaded is one failure", () => {
    expect(countTests(report(file("passed", "passed"), file("failed")), false)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  test("a hook that throws is one failure, its tests were skipped", () => {
    expect(countTests(report(file("failed", "skipped", "skipped")), false)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 2,
    });
  });

  test("a run that fails without a failed test is a failure", () => {
    expect(countTests(report(file("passed", "passed")), false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test("a run without a report, or without a test, is a failure", () => {
    expect(countTests(null, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countTests(report(), true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test("unknown states are failures", () => {
    expect(countTests(report(file("passed", "who knows")), true)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });
});
