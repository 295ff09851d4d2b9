/** How many cases all properties of bad input try together; a soak sets SOAK_CASES. */
const ALL_CASES = Number(process.env.SOAK_CASES ?? 5_000);

/** A property's share of all cases, for fast-check. @param share 0 to 1; those of all properties come to 1 */
export function casesOf(share: number): { numRuns: number } {
  return { numRuns: Math.max(1, Math.round(ALL_CASES * share)) };
}

/** A property takes as long as its cases do, in milliseconds. */
export const PATIENCE = 20_000 + ALL_CASES * 20;
