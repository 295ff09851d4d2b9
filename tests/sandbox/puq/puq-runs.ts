import type { PuqRun, PuqState, PuqWorkflow } from "./puq-state.ts";
import { makePuqId } from "./puq-state.ts";

/** How long a run waits before it begins. */
const PENDING_MILLISECONDS = 300;

/** How one step of a run stands. Times are Unix milliseconds. */
export interface StepStanding {
  name: string;
  type: string;
  status: "PENDING" | "RUNNING" | "SUCCEEDED" | "FAILED";
  error: string | null;
  startedAt: number | null;
  finishedAt: number | null;
}

export interface RunStanding {
  status: string;
  startedAt: number | null;
  finishedAt: number | null;
  steps: StepStanding[];
}

/** How a run stands at a time: it waits, goes through its steps one after another, and ends as planned. */
export function standingOf(run: PuqRun, now: number): RunStanding {
  let at = run.createdAt + (run.type === "WEBHOOK_SYNC" ? 0 : PENDING_MILLISECONDS);
  const begin = at;
  const steps = run.steps.map((plan, index): StepStanding => {
    const startedAt = at;
    at += plan.milliseconds;
    const isLast = index === run.steps.length - 1;
    const base = { name: plan.name, type: plan.type, error: null };
    if (now < startedAt) return { ...base, status: "PENDING", startedAt: null, finishedAt: null };
    if (now < at || (isLast && run.outcome === "PAUSED")) {
      return { ...base, status: "RUNNING", startedAt, finishedAt: null };
    }
    if (isLast && run.outcome === "FAILED") {
      return { ...base, status: "FAILED", error: run.error, startedAt, finishedAt: at };
    }
    return { ...base, status: "SUCCEEDED", startedAt, finishedAt: at };
  });
  const isOver = now >= at;
  const hasEnded = isOver && run.outcome !== "PAUSED";
  const going = now < begin ? "PENDING" : "RUNNING";
  return {
    status: run.fixedStatus ?? (isOver ? run.outcome : going),
    startedAt: now < begin ? null : begin,
    finishedAt: hasEnded || run.fixedStatus !== null ? Math.min(at, now) : null,
    steps,
  };
}

export interface NewRun {
  type?: string;
  outcome?: PuqRun["outcome"];
  error?: string;
  createdAt?: number;
  fixedStatus?: string;
  input?: unknown;
}

/** Starts a run of a workflow's active version. */
export function startRun(state: PuqState, workflow: PuqWorkflow, given: NewRun = {}): PuqRun {
  const outcome = given.outcome ?? workflow.outcome;
  const isSync = given.type === "WEBHOOK_SYNC";
  const run: PuqRun = {
    id: makePuqId(),
    workflowId: workflow.id,
    versionId: workflow.activeVersionId ?? "",
    type: given.type ?? "WEBHOOK_ASYNC",
    createdAt: given.createdAt ?? state.now(),
    steps: isSync ? workflow.steps.map((step) => ({ ...step, milliseconds: 0 })) : workflow.steps,
    outcome,
    error: outcome === "FAILED" ? (given.error ?? "The other service answered with 500.") : null,
    fixedStatus: given.fixedStatus ?? null,
    input: given.input ?? null,
  };
  state.runs.push(run);
  return run;
}
