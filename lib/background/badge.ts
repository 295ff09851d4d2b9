import type { BadgePreferences, Connection, OutboxView, Snapshot, SyncStatus } from "../store/stored";
import { countDueBefore, countWaiting } from "../tasks/count-tasks";
import { endOfDay } from "../tasks/zoned-time";

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
  /** What the person wants to see. */
  wanted: BadgePreferences;
  now: number;
}

/**
 * The badge, always computed anew from what is stored: the number of waiting tasks that the person wants counted, `!` when
 * keys or permissions fail and no number is there, red when something is overdue. The words tell all.
 */
export function describeBadge({ connections, snapshots, statuses, outbox, wanted, now }: BadgeInput): Badge {
  if (connections.length === 0) return { text: "", tone: "normal", words: { kind: "not-connected" } };
  const states = connections.map(({ id }) => statuses[id]?.state);
  const stopped = states.includes("stopped");
  let count = 0;
  let overdue = 0;
  const isKnown = states.some((state) => state !== "stopped");
  let today = 0;
  for (const { id, person } of connections) {
    const snapshot = snapshots[id];
    if (!snapshot) continue;
    count += countWaiting(snapshot, outbox, id);
    overdue += countDueBefore(snapshot, outbox, id, now);
    today += countDueBefore(snapshot, outbox, id, endOfDay(now, person.timezone));
  }
  const shown = wanted.off ? 0 : { waiting: count, today, overdue }[wanted.counts ?? "waiting"];
  if (stopped && (count === 0 || !isKnown)) return { text: "!", tone: "problem", words: { kind: "stopped" } };
  if (count === 0) return { text: "", tone: "normal", words: { kind: "none" } };
  const mark = stopped ? "!" : "";
  return {
    text: shown > 99 ? "99+" : shown ? String(shown) : mark,
    tone: shown > 0 && overdue > 0 ? "overdue" : shown || !stopped ? "normal" : "problem",
    words: { kind: "count", count, overdue, stale: states.includes("failing"), stopped },
  };
}

/** The same badge, marked because an automation has failed. */
export function markFailure({ text, tone, words }: Badge): Badge {
  return { text: text.replace("!", "") + "!", tone: tone === "overdue" ? tone : "problem", words };
}
