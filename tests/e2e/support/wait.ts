import { ACTION_TIMEOUT_MILLISECONDS } from "./driver.ts";

const PAUSE_MILLISECONDS = 25;

/** Waits for some milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Reads again and again until the reading is truthy, and returns it. Errors of the reading count as "not yet". Rejects
 * after the time given (milliseconds) with `what` was waited for and what was seen last.
 */
export async function until<Reading>(
  read: () => Promise<Reading> | Reading,
  what: string,
  milliseconds = ACTION_TIMEOUT_MILLISECONDS,
): Promise<Exclude<Reading, false | null | undefined | 0 | "">> {
  const end = Date.now() + milliseconds;
  for (;;) {
    let seen: string;
    try {
      const reading = await read();
      if (isTruthy(reading)) return reading;
      seen = String(reading);
    } catch (error) {
      seen = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > end) throw new Error(`Waited ${milliseconds} ms for ${what}; last seen: ${seen}`);
    await pause(PAUSE_MILLISECONDS);
  }
}

function isTruthy<Reading>(reading: Reading): reading is Exclude<Reading, false | null | undefined | 0 | ""> {
  return Boolean(reading);
}
