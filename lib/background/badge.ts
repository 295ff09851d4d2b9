import type { Connection, OutboxView, Snapshot, SyncStatus } from "../store/stored";
import { countOverdue, countWaiting } from "../tasks/count-tasks";

/** What the toolbar button shows. */
export interface Badge {
  text: string;
  tone: "normal" | "overdue" | "problem";
  words:
    | { kind: "not-connected" }
    | { kind: "stopped" }
    | { kind: "none" }
    | { kind: "count"; count: number; overdue: number; stale: boolean; stopped: boolean };
}

export interface BadgeInput {
  connections: Connection[];
  snapshots: Record<string, Snapshot | null>;
  statuses: Record<string, SyncStatus>;
  outbox: OutboxView;
  now: number;
}

/**
 * The badge, always computed anew from what is stored: the number of waiting tasks, `!` when keys or permissions fail
 * and nothing is known to wait elsewhere, red when something is overdue.
 */
export function describeBadge({ connections, snapshots, statuses, outbox, now }: BadgeInput): Badge {
  if (connections.length === 0) return { text: "", tone: "normal", words: { kind: "not-connected" } };
  const states = connections.map(({ id }) => statuses[id]?.state);
  const stopped = states.includes("stopped");
  let count = 0;
  let overdue = 0;
  const isKnown = states.some((state) => state !== "stopped");
  for (const { id } of connections) {
    const snapshot = snapshots[id];
    if (!snapshot) continue;
    count += countWaiting(snapshot, outbox, id);
    overdue += countOverdue(snapshot, outbox, id, now);
  }
  if (stopped && (count === 0 || !isKnown)) return { text: "!", tone: "problem", words: { kind: "stopped" } };
  if (count === 0) return { text: "", tone: "normal", words: { kind: "none" } };
  return {
    text: count > 99 ? "99+" : String(count),
    tone: overdue > 0 ? "overdue" : "normal",
    words: { kind: "count", count, overdue, stale: states.includes("failing"), stopped },
  };
}

/** The same badge, marked because an automation has failed. */
export function markFailure({ text, tone, words }: Badge): Badge {
  return { text: text.replace("!", "") + "!", tone: tone === "overdue" ? tone : "problem", words };
}
