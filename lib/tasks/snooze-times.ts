import { zonedTime } from "./zoned-time";

export type SnoozePreset = "hour" | "tonight" | "tomorrow" | "monday";

/** A time a task may be put away until, in Unix milliseconds. */
export interface SnoozeTime {
  preset: SnoozePreset;
  at: number;
}

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const EVENING = 19;
const MORNING = 8;
const MONDAY = 1;

/**
 * The times that are offered at `now` (Unix milliseconds), on the clocks of a time zone (IANA name), soonest first. This
 * evening is offered only while it is more than an hour away, Monday only if it is not tomorrow.
 */
export function offerSnoozeTimes(now: number, timezone: string): SnoozeTime[] {
  const today = zonedTime(now, timezone).startOfDay();
  const tomorrow = atHour(today.add({ days: 1 }), MORNING);
  const hour = inAnHour(now);
  const tonight = atHour(today, EVENING);
  const monday = atHour(today.add({ days: ((MONDAY + 6 - today.dayOfWeek) % 7) + 1 }), MORNING);
  const times: SnoozeTime[] = [{ preset: "hour", at: hour }];
  if (tonight > hour) times.push({ preset: "tonight", at: tonight });
  times.push({ preset: "tomorrow", at: tomorrow });
  if (monday > tomorrow) times.push({ preset: "monday", at: monday });
  return times.sort((a, b) => a.at - b.at);
}

/** An hour from now, at the next full minute. Unix milliseconds. */
export function inAnHour(now: number): number {
  return Math.ceil((now + HOUR) / MINUTE) * MINUTE;
}

/** Writes a moment (Unix milliseconds) the way a date and time field holds it, such as `2026-11-24T08:00`. */
export function writeLocalTime(moment: number, timezone: string): string {
  return zonedTime(moment, timezone).toPlainDateTime().toString({ smallestUnit: "minute" });
}

/**
 * Reads what a date and time field holds, on the clocks of a time zone. A time that the clocks skip is that much later; of
 * one that comes twice it is the first that lies ahead of `now`.
 * @returns Unix milliseconds; null for what is not a date and time, or not ahead
 */
export function readLocalTime(text: string, timezone: string, now: number): number | null {
  let local: Temporal.PlainDateTime;
  try {
    local = Temporal.PlainDateTime.from(text);
  } catch {
    return null;
  }
  const zone = zonedTime(now, timezone).timeZoneId;
  for (const disambiguation of ["compatible", "later"] as const) {
    const moment = local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
    if (moment > now) return moment;
  }
  return null;
}

function atHour(day: Temporal.ZonedDateTime, hour: number): number {
  return day.with({ hour }).epochMilliseconds;
}
