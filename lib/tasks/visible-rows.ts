import type { OutboxEntry, OutboxView } from "../store/stored";
import type { TaskRow, UnreadableRow } from "./task";

export interface VisibleInbox<Row> {
  /** Tasks that wait for an answer. */
  rows: Row[];
  unreadable: UnreadableRow[];
  /** Answers on their way to the server. */
  waiting: OutboxEntry[];
  /** Answers that could not be delivered and need the person. */
  needsYou: OutboxEntry[];
}

/**
 * Splits what is stored for one connection into what a person sees. A task whose answer is on its way, or that the
 * server has confirmed as completed, is no longer among the tasks (design §4, §5). A task that needs the person stands
 * in its own group and not twice.
 */
export function selectVisible<Row extends TaskRow>(
  snapshot: { rows: Row[]; unreadable: UnreadableRow[] } | undefined,
  outbox: OutboxView,
  connection: string,
): VisibleInbox<Row> {
  const entries = outbox.entries.filter((entry) => entry.connection === connection);
  const needsYou = entries.filter(({ state }) => state === "needs-you");
  const waiting = entries.filter(({ state }) => state !== "needs-you");
  const gone = hiddenTasks(outbox, connection);
  for (const entry of needsYou) if (isAboutTask(entry)) gone.add(entry.task);
  return {
    rows: (snapshot?.rows ?? []).filter(({ id }) => !gone.has(id)),
    unreadable: (snapshot?.unreadable ?? []).filter(({ id }) => id === null || !gone.has(id)),
    waiting,
    needsYou,
  };
}

/** How long an answer that goes its way unhindered is left out of the list. Milliseconds after it may be sent. */
const SMOOTH = 3_000;

/**
 * Until when an answer that nothing hinders is on its way without a line of its own, so that the list does not jump for
 * every task completed. Null when there is something to say about it. Unix milliseconds.
 */
export function smoothUntil({ state, failure, notBefore, queuedAt }: OutboxEntry): number | null {
  if (failure !== null || state === "unknown" || state === "needs-you") return null;
  return Math.max(notBefore, queuedAt) + SMOOTH;
}

/** Whether an entry decides a task: once it arrives, the task no longer waits. Comments and launches leave it alone. */
export const isAboutTask = ({ kind }: Pick<OutboxEntry, "kind">) => kind !== "comment" && kind !== "launch";

/** Ids of the tasks a person has answered and that therefore no longer wait: answers on their way, and tombstones. */
export function hiddenTasks(outbox: OutboxView, connection: string): Set<string> {
  const hidden = new Set<string>();
  for (const entry of outbox.entries) {
    if (entry.connection === connection && entry.state !== "needs-you" && isAboutTask(entry)) {
      hidden.add(entry.task);
    }
  }
  for (const tombstone of outbox.tombstones)
    if (tombstone.connection === connection) hidden.add(tombstone.task);
  return hidden;
}
