import type { OutboxEntry, OutboxView, Snapshot } from "../store/stored";

/** What happened between two states of a connection that somebody who cannot see the list should hear. */
export type Change =
  | { what: "new"; count: number }
  | { what: "sent"; task: string }
  /** With the entry as it stands now. */
  | { what: "stopped"; entry: OutboxEntry };

/** What is stored of a connection at one moment. */
export interface Moment {
  snapshot: Pick<Snapshot, "rows"> | undefined;
  outbox: OutboxView;
}

/**
 * Compares two states of the inbox: answers the server has taken, answers that stopped, tasks that are new. The first
 * list ever read is not news.
 */
export function describeChanges(before: Moment, after: Moment, connection: string): Change[] {
  const changes: Change[] = [];
  const ended = new Set(after.outbox.tombstones.map(({ task }) => task));
  const entries = new Map(after.outbox.entries.map((entry) => [entry.operation, entry]));
  for (const entry of before.outbox.entries) {
    if (entry.connection !== connection || entry.state === "needs-you") continue;
    const now = entries.get(entry.operation);
    if (now?.state === "needs-you") changes.push({ what: "stopped", entry: now });
    if (!now && ended.has(entry.task)) changes.push({ what: "sent", task: entry.taskName });
  }
  if (before.snapshot && after.snapshot && before.snapshot !== after.snapshot) {
    const known = new Set(before.snapshot.rows.map(({ id }) => id));
    const count = after.snapshot.rows.filter(({ id }) => !known.has(id)).length;
    if (count > 0) changes.push({ what: "new", count });
  }
  return changes;
}
