import type { Calendar } from "./calendar";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How a due time is put into words: a number of minutes, hours or days, or how a moment is written. */
export type DueWords =
  | { words: "minutesLate" | "hoursLate" | "daysLate" | "inMinutes"; count: number }
  | { words: "time" | "weekday" | "date" | "dateWithYear" };

/** How much a due time matters: late is red, within the hour amber. */
export type DueTone = "late" | "soon" | "plain";

/** Chooses the shortest words that say when something is due. `dueAt` and `now` are in Unix milliseconds. */
export function chooseDueWords(dueAt: number, now: number, calendar: Calendar): DueWords {
  const late = now - dueAt;
  if (late > 0) {
    if (late < HOUR) return { words: "minutesLate", count: Math.max(1, Math.floor(late / MINUTE)) };
    if (late < DAY) return { words: "hoursLate", count: Math.floor(late / HOUR) };
    return { words: "daysLate", count: Math.floor(late / DAY) };
  }
  if (-late < HOUR) return { words: "inMinutes", count: Math.max(1, Math.ceil(-late / MINUTE)) };
  if (dueAt < calendar.todayEnd) return { words: "time" };
  if (dueAt < calendar.sevenDaysEnd) return { words: "weekday" };
  return { words: dueAt < calendar.yearEnd ? "date" : "dateWithYear" };
}

/** Says how much a due time matters. `dueAt` and `now` are in Unix milliseconds. */
export function dueTone(dueAt: number, now: number): DueTone {
  if (dueAt < now) return "late";
  return dueAt - now < HOUR ? "soon" : "plain";
}
