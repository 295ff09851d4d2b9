import type { Locale } from "../tasks/calendar";
import type { Workflow } from "../tasks/workflow";
import { weekStart, zonedTime } from "../tasks/zoned-time";

/** The workflows that were started in one week. */
export interface WeekCount {
  /** First moment of the week, in Unix milliseconds. */
  from: number;
  running: number;
  done: number;
}

/**
 * Counts workflows by the week they were started in, the earliest first, up to the week of `now` (Unix milliseconds).
 * Snoozed ones count as running.
 * @param weeks how many weeks there are
 */
export function countByWeek(
  workflows: Pick<Workflow, "startedAt" | "status">[],
  now: number,
  weeks: number,
  { timezone, firstDayOfWeek }: Locale,
): WeekCount[] {
  const today = zonedTime(now, timezone).startOfDay();
  const thisWeek = weekStart(today, firstDayOfWeek);
  const counts = Array.from({ length: weeks }, (_, index): WeekCount => {
    const from = thisWeek.subtract({ weeks: weeks - 1 - index }).startOfDay().epochMilliseconds;
    return { from, running: 0, done: 0 };
  });
  for (const { startedAt, status } of workflows) {
    const week = startedAt === null ? undefined : counts.findLast(({ from }) => from <= startedAt);
    if (week) week[status === "done" ? "done" : "running"] += 1;
  }
  return counts;
}
