import { expect, test } from "vitest";
import type { Failure } from "../http/failure";
import { readPlanLimit } from "./plan-limit";

const refused = (status: number, details?: Record<string, unknown>): Failure => ({
  kind: "refused",
  url: "https://api.puq.ai/v1/workflows/w/publish",
  status,
  detail: "You have reached the maximum.",
  ...(details && { details }),
});

test("a plan's limit is told with its numbers", () => {
  expect(readPlanLimit(refused(402, { workflow_limit: 10, current_workflows: 10 }))).toEqual({
    allowed: 10,
    used: 10,
  });
});

test("a plan's limit may come without numbers, or with what are none", () => {
  expect(readPlanLimit(refused(402))).toEqual({ allowed: null, used: null });
  expect(readPlanLimit(refused(402, { workflow_limit: "ten" }))).toEqual({ allowed: null, used: null });
});

test("other refusals have nothing to do with the plan", () => {
  expect(readPlanLimit(refused(422, { workflow_limit: 10 }))).toBeNull();
  expect(readPlanLimit({ kind: "offline", url: "" })).toBeNull();
});
