import type { TaskRow } from "./task";

/**
 * Compares two tasks by what should be done first: urgent ones, then those due sooner (no due time comes last), then
 * those that have waited longer, then by name.
 */
export function compareTasks(a: TaskRow, b: TaskRow): number {
  return (
    Number(b.urgent) - Number(a.urgent) ||
    compareTimes(a.dueAt, b.dueAt) ||
    compareTimes(a.startedAt, b.startedAt) ||
    compareTexts(a.name, b.name) ||
    compareTexts(a.id, b.id)
  );
}

function compareTimes(a: number | null, b: number | null): number {
  return a === b ? 0 : (a ?? Infinity) - (b ?? Infinity);
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
