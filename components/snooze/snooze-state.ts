import { signal } from "@preact/signals";
import { sendCommand } from "../../lib/app/send-command";
import { snapshots, snoozes } from "../../lib/app/stored-state";
import type { Failure } from "../../lib/http/failure";
import type { Connection, Snooze } from "../../lib/store/stored";
import type { TaskRow } from "../../lib/tasks/task";

/** A waiting task that may be put away. */
export interface SnoozeTarget {
  connection: Connection;
  row: TaskRow;
}

/** What was done last, for as long as it can be undone. Times are Unix milliseconds. */
export interface SnoozeDone {
  target: SnoozeTarget;
  /** Until when it is put away now; null when it was taken back. */
  until: number | null;
  /** Until when it was before. */
  before: number | null;
  failure: Failure | null;
}

/** The task that is asked about: until when? */
export const snoozeTarget = signal<SnoozeTarget | null>(null);

/** What can be undone now, if anything. */
export const snoozeDone = signal<SnoozeDone | null>(null);

/** Asks until when a waiting task is to be put away. */
export function openSnooze(target: SnoozeTarget): void {
  snoozeTarget.value = target;
}

/** Finds a waiting task by its id; null when it does not wait for the person. */
export function findWaiting(connection: Connection, task: string): SnoozeTarget | null {
  const row = snapshots.value[connection.id]?.rows.find(({ id }) => id === task);
  return row ? { connection, row } : null;
}

/**
 * Puts a task away until a time (Unix milliseconds), or takes it back. The list shows it at once; if the background cannot
 * store it, what was before is shown again, and why.
 */
export async function snoozeTask(target: SnoozeTarget, until: number | null): Promise<void> {
  const { connection, row } = target;
  const stored = snoozes.value[connection.id]?.[row.id];
  const before = stored?.startedAt === row.startedAt ? stored.until : null;
  show(target, until === null ? undefined : { until, startedAt: row.startedAt });
  snoozeDone.value = { target, until, before, failure: null };
  const answer = await sendCommand("set-snooze", { connection: connection.id, tasks: [row.id], until });
  if (answer.ok) return;
  show(target, stored);
  snoozeDone.value = { target, until, before, failure: answer.failure };
}

/** Takes back what was done last. */
export function undoSnooze({ target, before }: SnoozeDone): void {
  void snoozeTask(target, before);
}

function show({ connection: { id }, row }: SnoozeTarget, snooze: Snooze | undefined): void {
  const { [row.id]: _, ...others } = snoozes.value[id] ?? {};
  snoozes.value = { ...snoozes.value, [id]: snooze ? { ...others, [row.id]: snooze } : others };
}
