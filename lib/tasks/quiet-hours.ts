import type { Quiet } from "../store/stored";
import { zonedTime } from "./zoned-time";

/**
 * Until when nothing is announced, or null when it may be said at once. Times are Unix milliseconds.
 * @param timezone IANA name; the hours are those of its clocks, also on days when the clocks change
 * @param urgent whether it is about an urgent task
 */
export function quietUntil(quiet: Quiet, now: number, timezone: string, urgent: boolean): number | null {
  if (quiet.mutedUntil && quiet.mutedUntil > now) return quiet.mutedUntil;
  if (!quiet.hours || (urgent && quiet.urgentPasses)) return null;
  const today = zonedTime(now, timezone);
  for (const day of [today.subtract({ days: 1 }), today]) {
    const span = quiet.hours[day.dayOfWeek % 7];
    if (!span) continue;
    const end = atMinute(span.to > span.from ? day : day.add({ days: 1 }), span.to);
    if (atMinute(day, span.from) <= now && now < end) return end;
  }
  return null;
}

function atMinute(day: Temporal.ZonedDateTime, minute: number): number {
  return day.startOfDay().with({ hour: Math.floor(minute / 60), minute: minute % 60 }).epochMilliseconds;
}
