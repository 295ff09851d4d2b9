/** The middle of some figures, and the quarters around it. */
export interface Summary {
  runs: number;
  low: number;
  median: number;
  high: number;
}

/** Tells median and quartiles, between two figures where none stands there (as most programs do). */
export function summarize(figures: number[]): Summary {
  const sorted = figures.toSorted((one, other) => one - other);
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? Number.NaN;
    const above = sorted[Math.ceil(place)] ?? Number.NaN;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { runs: figures.length, low: at(0.25), median: at(0.5), high: at(0.75) };
}

/** Figures divided by those of the same round, so that what slows both down at once cancels out. */
export function ratios(figures: number[], base: number[]): number[] {
  return figures.flatMap((figure, index) => {
    const divisor = base[index];
    return divisor ? [figure / divisor] : [];
  });
}
