import { expect, it, vi } from "vitest";
import { formatMatrix, listFindings, type Outcome } from "./faults/matrix";
import { runOnce } from "./faults/run";

/** `npm run soak` gives more of them, another seed, or a single run to look at. */
const RUNS = Number(process.env["SOAK_RUNS"] ?? 100);
const SEED = Number(process.env["SOAK_SEED"] ?? 1);
const ONLY = process.env["SOAK_ONLY"];
const MINUTES = Number(process.env["SOAK_MINUTES"] ?? 0.4);

it(
  "does what a person confirmed once, or shows it with all that was typed, whatever fails",
  { timeout: (MINUTES + 1) * 60_000 },
  async () => {
    const errors = vi.spyOn(console, "error");
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const outcomes: Outcome[] = [];
    const end = Date.now() + MINUTES * 60_000;
    const [first, last] = ONLY === undefined ? [0, RUNS] : [Number(ONLY), Number(ONLY) + 1];
    for (let index = first; index < last && Date.now() < end; index++)
      outcomes.push(await runOnce(SEED, index));
    if (process.env["SOAK_RUNS"]) console.log(`Seed ${SEED}, background in Node\n${formatMatrix(outcomes)}`);
    expect(listFindings(outcomes)).toEqual([]);
    expect(outcomes).not.toEqual([]);
    expect(errors).not.toHaveBeenCalled();
  },
);
