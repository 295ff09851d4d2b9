import type { Calendar } from "./calendar";
import type { TaskRow } from "./task";
import { compareTasks } from "./task-order";

export const GROUPS = ["overdue", "today", "week", "later", "none"] as const;
export type GroupName = (typeof GROUPS)[number];

export interface TaskGroup<Row> {
  name: GroupName;
  rows: Row[];
}

/** Sorts tasks by what should be done first. The order holds whatever the time is, so it is found once per list. */
export function sortTasks<Row extends TaskRow>(rows: Row[]): Row[] {
  return rows.toSorted(compareTasks);
}

/**
 * Cuts sorted tasks into groups by when they are due, in the order they are shown. Groups without tasks are left out.
 * `now` is in Unix milliseconds.
 * @param calendarOf the days of the person whose task it is
 */
export function groupTasks<Row extends TaskRow>(
  sorted: Row[],
  now: number,
  calendarOf: (row: Row) => Calendar,
): TaskGroup<Row>[] {
  const groups: Record<GroupName, Row[]> = { overdue: [], today: [], week: [], later: [], none: [] };
  for (const row of sorted) groups[groupOf(row.dueAt, now, calendarOf(row))].push(row);
  return GROUPS.map((name) => ({ name, rows: groups[name] })).filter(({ rows }) => rows.length > 0);
}

function groupOf(dueAt: number | null, now: number, { todayEnd, weekEnd }: Calendar): GroupName {
  if (dueAt === null) return "none";
  if (dueAt < now) return "overdue";
  if (dueAt < todayEnd) return "today";
  return dueAt < weekEnd ? "week" : "later";
}
