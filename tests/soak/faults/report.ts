import { appendFileSync } from "node:fs";
import type { Outcome } from "./matrix.ts";

/** What `npm run soak` asks for, through the environment. */
export interface SoakOptions {
  runs: number;
  seed: number;
  minutes: number;
  /** The number of a single run or batch to repeat, or null for all. */
  only: number | null;
  /** True: asked for by `npm run soak`, which shows the matrix. */
  isLong: boolean;
}

/** Reads the options, or takes those of `npm test`. */
export function readOptions(usual: { runs: number; minutes: number }): SoakOptions {
  const { SOAK_RUNS, SOAK_SEED, SOAK_MINUTES, SOAK_ONLY } = process.env;
  return {
    runs: Number(SOAK_RUNS ?? usual.runs),
    seed: Number(SOAK_SEED ?? 1),
    minutes: Number(SOAK_MINUTES ?? usual.minutes),
    only: SOAK_ONLY === undefined ? null : Number(SOAK_ONLY),
    isLong: SOAK_RUNS !== undefined,
  };
}

/** Adds a line for the total at the end of `npm run soak`, if that is what runs: so many runs, and how many ended badly. */
export function reportTotals(part: string, totals: { runs: number } & Record<string, number>): void {
  const file = process.env["SOAK_REPORT"];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ part, ...totals })}\n`);
}

/** Does the same for runs with faults. */
export function report(part: string, outcomes: readonly Outcome[]): void {
  const ended = (end: Outcome["end"]) => outcomes.filter((one) => one.end === end).length;
  const [told, lost, doubled] = [ended("twice, told"), ended("lost"), ended("doubled")];
  reportTotals(part, { runs: outcomes.length, told, lost, doubled });
}
