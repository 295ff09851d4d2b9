/** How often something may happen, in milliseconds. */
export interface Pace {
  /** What comes within this time after the first request is taken together. */
  gather: number;
  /** No two runs are closer than this. */
  apart: number;
}

export interface Clock {
  now: () => number;
  /** Runs something later. Gives the function that prevents it. */
  startTimer: (run: () => void, milliseconds: number) => () => void;
}

/** The time of the page itself. */
export const pageClock: Clock = {
  now: () => Date.now(),
  startTimer: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Makes one run out of many requests: each request is followed by a run, and runs keep their distance. */
export function coalesce(
  run: () => void,
  { gather, apart }: Pace,
  { now, startTimer }: Clock,
): { request: () => void; stop: () => void } {
  let ranAt = -Infinity;
  let stopTimer: (() => void) | null = null;
  return {
    request() {
      if (stopTimer) return;
      stopTimer = startTimer(
        () => {
          stopTimer = null;
          ranAt = now();
          run();
        },
        Math.max(gather, ranAt + apart - now()),
      );
    },
    stop() {
      stopTimer?.();
      stopTimer = null;
    },
  };
}
