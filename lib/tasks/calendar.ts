import { weekStart, zonedTime } from "./zoned-time";

/** The person whose days are meant: IANA time zone, and 0 (Sunday) to 6 as the first day of the week. */
export interface Locale {
  timezone: string;
  firstDayOfWeek: number;
}

/** Ends of the spans that matter today, as Unix milliseconds. Each is the first moment after its span. */
export interface Calendar {
  todayStart: number;
  todayEnd: number;
  weekEnd: number;
  /** Until then a weekday's name means one day only. */
  sevenDaysEnd: number;
  yearStart: number;
  yearEnd: number;
}

/**
 * Reads the calendar around `now` (Unix milliseconds) in a person's time zone. Days that are shorter or longer because
 * the clocks change are cut right. A time zone this browser does not know reads as the computer's own.
 */
export function readCalendar(now: number, { timezone, firstDayOfWeek }: Locale): Calendar {
  const today = zonedTime(now, timezone).startOfDay();
  const year = today.with({ month: 1, day: 1 });
  return {
    todayStart: today.epochMilliseconds,
    todayEnd: startAfter(today, { days: 1 }),
    weekEnd: startAfter(weekStart(today, firstDayOfWeek), { days: 7 }),
    sevenDaysEnd: startAfter(today, { days: 7 }),
    yearStart: year.startOfDay().epochMilliseconds,
    yearEnd: startAfter(year, { years: 1 }),
  };
}

function startAfter(day: Temporal.ZonedDateTime, span: { days?: number; years?: number }): number {
  return day.add(span).startOfDay().epochMilliseconds;
}
