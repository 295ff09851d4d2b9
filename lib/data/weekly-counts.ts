import { zonedTime } from "../tasks/zoned-time";
import type { Workflow } from "../tasks/workflow";

/** The workflows that were started in one week. */
export interface WeekCount {
  /** First moment of the week, in Unix milliseconds. */
  from: number;
  running: number;
  done: number;
}

export interface WeekLocale {
  timezone: string;
  /** 0 is Sunday. */
  firstDayOfWeek: number;
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
  { timezone, firstDayOfWeek }: WeekLocale,
): WeekCount[] {
  const today = zonedTime(now, timezone).startOfDay();
  const thisWeek = today.subtract({ days: ((today.dayOfWeek % 7) - firstDayOfWeek + 7) % 7 });
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
