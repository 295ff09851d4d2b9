import type { Quiet, Snoozes } from "../store/stored";
import { snoozedUntil } from "./asleep";
import { quietUntil } from "./quiet-hours";
import type { TaskRow } from "./task";

/** Why a task is announced: it is new, put away until now, past its due time, or due soon. */
export type Reason = "new" | "woken" | "overdue" | "soon";

const NEVER = -1;

export interface News {
  reason: Reason;
  row: TaskRow;
}

/** When each task was last announced, by its id, in Unix milliseconds. */
export type Told = Record<string, number>;

/** One connection's list and what its person wants to be told. Times are Unix milliseconds. */
export interface ReminderInput {
  rows: TaskRow[];
  /** Null before the first list: that one is no news. */
  told: Told | null;
  snoozes: Snoozes;
  /** Ids of tasks that have been answered. */
  hidden: Set<string>;
  quiet: Quiet;
  /** Ids of templates that are never announced. */
  muted: string[];
  timezone: string;
  now: number;
}

export interface ReminderPlan {
  /** What to announce now. */
  news: News[];
  /** What has been told then. A task that is held back is not in it, or with an older time. */
  told: Told;
  /** Snoozes that go on. */
  snoozes: Snoozes;
  /** When there may be something to announce again; `Infinity` for never. */
  next: number;
}

/** How long before a task is due it is announced where nothing else was chosen, in milliseconds. */
export const DUE_SOON = 60 * 60_000;

/**
 * Finds what is to be announced. Each thing happens at a moment; it is news if that moment is over and the task has not
 * been announced since. What is held back while it is quiet stays unannounced, and so becomes news when that is over.
 */
export function planReminders(input: ReminderInput): ReminderPlan {
  const { rows, snoozes, hidden, quiet, muted, now } = input;
  const { dueSoon = DUE_SOON, overdue = true } = quiet;
  const plan: ReminderPlan = { news: [], told: {}, snoozes: {}, next: Infinity };
  const expect = (moment: number) => {
    if (moment > now) plan.next = Math.min(plan.next, moment);
  };

  for (const row of rows) {
    const { id, templateId } = row;
    const since = input.told ? (input.told[id] ?? NEVER) : now;
    const until = snoozedUntil(row, snoozes);
    const due = row.dueAt ?? Infinity;
    const silent = until > now || hidden.has(id);
    const reason = silent ? null : findReason(since, until, due, due - dueSoon, now);
    const quietEnd = reason && quietUntil(quiet, now, input.timezone, row.urgent);
    let told = since;
    if (quietEnd) expect(quietEnd);
    else if (reason) {
      told = now;
      const isWanted = !muted.includes(templateId ?? "") && (reason !== "overdue" || overdue);
      // What is not wanted counts as told: it is not made up for later. What was put away is always wanted.
      if (isWanted || reason === "woken") plan.news.push({ reason, row });
    }
    if (told > NEVER) plan.told[id] = told;
    const snooze = snoozes[id];
    if (snooze && until > told) plan.snoozes[id] = snooze;
    if (until > now) expect(until);
    else [due, due - dueSoon].forEach(expect);
  }
  return plan;
}

function findReason(since: number, until: number, due: number, soon: number, now: number): Reason | null {
  if (since === NEVER) return "new";
  if (until > since) return "woken";
  if (due <= now) return due > since ? "overdue" : null;
  return soon <= now && soon > since ? "soon" : null;
}
