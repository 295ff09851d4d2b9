const WINDOW_MILLISECONDS = 60_000;

/** Counts calls within the last minute. */
export interface RateLimit {
  /** True while there is room; a call over the limit does not count. */
  take: () => boolean;
}

/** The file service's limit per minute (reference §31, item 24). `now` gives Unix milliseconds. */
export function createRateLimit(perMinute: number, now: () => number): RateLimit {
  let calls: number[] = [];
  return {
    take() {
      const at = now();
      calls = calls.filter((earlier) => at - earlier < WINDOW_MILLISECONDS);
      if (calls.length >= perMinute) return false;
      calls.push(at);
      return true;
    },
  };
}
