import type { Calendar } from "./calendar";

/**
 * Chooses how much of a date is worth writing: the time for today, no year for this year. `moment` is in Unix
 * milliseconds. The styles are those of `formatMoment`.
 */
export function chooseMomentStyle(moment: number, calendar: Calendar): "time" | "day" | "full" {
  if (moment >= calendar.todayStart && moment < calendar.todayEnd) return "time";
  return moment >= calendar.yearStart && moment < calendar.yearEnd ? "day" : "full";
}
