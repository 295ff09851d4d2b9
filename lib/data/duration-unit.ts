const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface DurationUnit {
  unit: "minute" | "hour" | "day";
  /** Milliseconds. */
  length: number;
}

/** The unit in which durations up to the longest one (milliseconds) are easiest to read. */
export function pickUnit(longest: number): DurationUnit {
  if (longest >= 2 * DAY) return { unit: "day", length: DAY };
  return longest >= 2 * HOUR ? { unit: "hour", length: HOUR } : { unit: "minute", length: MINUTE };
}

/** A duration in milliseconds, in words, such as "3.5 days". */
export function writeDuration(duration: number, language: string): string {
  const { unit, length } = pickUnit(duration);
  const format = new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    unitDisplay: "long",
    maximumFractionDigits: duration < 10 * length ? 1 : 0,
  });
  return format.format(duration / length);
}
