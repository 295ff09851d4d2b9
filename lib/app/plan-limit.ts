import type { Failure } from "../http/failure";

/** How far a plan of puq.ai goes, as far as the refusal tells. */
export interface PlanLimit {
  allowed: number | null;
  used: number | null;
}

/** Reads what a plan allows out of a refusal with 402; null for any other failure (puq reference §1.2, §1.3). */
export function readPlanLimit(failure: Failure): PlanLimit | null {
  if (failure.kind !== "refused" || failure.status !== 402) return null;
  const { workflow_limit: allowed, current_workflows: used } = failure.details ?? {};
  return { allowed: numberOrNull(allowed), used: numberOrNull(used) };
}

const numberOrNull = (value: unknown) => (typeof value === "number" ? value : null);
