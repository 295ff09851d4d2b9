import type { OutboxView, Snapshot } from "../store/stored";
import { hiddenTasks } from "./visible-rows";

type Lists = Pick<Snapshot, "rows" | "unreadable">;

/** Counts the tasks that wait for the person: those of the list that are neither answered nor confirmed as completed. */
export function countWaiting(snapshot: Lists, outbox: OutboxView, connection: string): number {
  const hidden = hiddenTasks(outbox, connection);
  const waits = ({ id }: { id: string | null }) => id === null || !hidden.has(id);
  return snapshot.rows.filter(waits).length + snapshot.unreadable.filter(waits).length;
}

/** Counts those of the waiting tasks that are due before a moment (Unix milliseconds). */
export function countDueBefore(
  snapshot: Lists,
  outbox: OutboxView,
  connection: string,
  moment: number,
): number {
  const hidden = hiddenTasks(outbox, connection);
  return snapshot.rows.filter(({ id, dueAt }) => dueAt !== null && dueAt < moment && !hidden.has(id)).length;
}
