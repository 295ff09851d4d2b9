import { expect, it, vi } from "vitest";
import { formatMatrix, listFindings, type Outcome } from "./faults/matrix";
import { readOptions, report } from "./faults/report";
import { runOnce } from "./faults/run";

const { runs, seed, minutes, only, isLong } = readOptions({ runs: 100, minutes: 0.4 });

it(
  "does what a person confirmed once, or shows it with all that was typed, whatever fails",
  { timeout: (minutes + 1) * 60_000 },
  async () => {
    const errors = vi.spyOn(console, "error");
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const outcomes: Outcome[] = [];
    const end = Date.now() + minutes * 60_000;
    const [first, last] = only === null ? [0, runs] : [only, only + 1];
    for (let index = first; index < last && Date.now() < end; index++)
      outcomes.push(await runOnce(seed, index));
    if (isLong) console.log(`Seed ${seed}, background in Node\n${formatMatrix(outcomes)}`);
    report("faults without a browser", outcomes);
    expect(listFindings(outcomes)).toEqual([]);
    expect(outcomes).not.toEqual([]);
    expect(errors).not.toHaveBeenCalled();
  },
);
