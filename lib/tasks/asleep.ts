import type { Snoozes } from "../store/stored";
import type { TaskRow } from "./task";

/** Until when a task is put away (Unix milliseconds), or 0. One that was started anew since then is not. */
export function snoozedUntil({ id, startedAt }: TaskRow, snoozes: Snoozes): number {
  const snooze = snoozes[id];
  return snooze?.startedAt === startedAt ? snooze.until : 0;
}

/** The list without the tasks that are put away at `now` (Unix milliseconds). */
export function withoutAsleep<List extends { rows: TaskRow[] }>(
  list: List,
  snoozes: Snoozes,
  now: number,
): List {
  const rows = list.rows.filter((row) => snoozedUntil(row, snoozes) <= now);
  return rows.length === list.rows.length ? list : { ...list, rows };
}
