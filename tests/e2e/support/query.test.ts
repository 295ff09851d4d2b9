import { describe, expect, test } from "vitest";
import { describeSteps, matchOf, roleStep } from "./query.ts";

describe("describing what a test looks for", () => {
  test("by role and name", () => {
    expect(describeSteps([roleStep("button", { name: "Complete" })])).toBe('button "Complete"');
    expect(describeSteps([roleStep("button", { name: /^undo/i })])).toBe("button /^undo/i");
    expect(describeSteps([roleStep("list")])).toBe("list");
  });

  test("as a chain", () => {
    const steps = [
      roleStep("listitem"),
      { by: "contained-text", match: matchOf("Score") } as const,
      { by: "nth", index: 1 } as const,
    ];
    expect(describeSteps(steps)).toBe('listitem > contained-text "Score" > number 2');
  });
});
