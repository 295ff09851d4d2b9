import { readNumber } from "./json";
import type { Span } from "./template";

const DURATION = /^(?:(\d{1,9})\s+)?(\d{1,3}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?$/;

/**
 * Reads a duration of the server, `[D ]HH:MM:SS`, and months beside it (reference §15).
 * @returns null where there is none, or none that can be read
 */
export function readSpan(duration: unknown, months: unknown = 0): Span | null {
  const [, days = "0", hours = "0", minutes = "0"] =
    typeof duration === "string" ? (DURATION.exec(duration.trim()) ?? []) : [];
  const read = {
    months: readNumber(months) || 0,
    days: Number(days),
    hours: Number(hours),
    minutes: Number(minutes),
  };
  const whole = { ...read, days: read.days + Math.floor(read.hours / 24), hours: read.hours % 24 };
  return Object.values(whole).some((part) => part > 0) ? whole : null;
}
