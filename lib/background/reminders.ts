import type { CommandInput } from "../messages/command";
import {
  connectionsItem,
  listItem,
  notifiedItem,
  outboxViewItem,
  snapshotItem,
  snoozesItem,
} from "../store/items";
import { planReminders } from "../tasks/reminders";
import { hiddenTasks } from "../tasks/visible-rows";
import { announce } from "./notifications";
import { readSettings } from "./settings";
import { armOnce, REMINDERS_ALARM } from "./schedule";

/**
 * Announces what is news on a connection's list, stored as told before it is shown, and arms the alarm for what may be
 * next on any. Without a connection it only arms the alarm. `now` is in Unix milliseconds.
 */
export function remind(connection: string | null, now: number): Promise<void> {
  return exclusively(async () => {
    const { quiet = {} } = await readSettings();
    const outbox = await outboxViewItem.read();
    let next = Infinity;
    for (const { id, person } of await connectionsItem.read()) {
      const snapshot = await snapshotItem(id).read();
      if (!snapshot) continue;
      const { muted = [] } = await listItem(id).read();
      const plan = planReminders({
        rows: snapshot.rows,
        told: await notifiedItem(id).read(),
        snoozes: await snoozesItem(id).read(),
        hidden: hiddenTasks(outbox, id),
        quiet,
        muted: muted.map(({ template }) => template),
        timezone: person.timezone,
        now,
      });
      next = Math.min(next, plan.next);
      if (plan.news.length > 0 && id !== connection) next = now;
      if (id === connection) {
        await notifiedItem(id).write(plan.told);
        await snoozesItem(id).write(plan.snoozes);
        await announce(id, plan.news);
      }
    }
    await armOnce(REMINDERS_ALARM, next < Infinity ? next : null);
  });
}

/**
 * Puts waiting tasks away until a time (Unix milliseconds), or takes them back. The person knows of what has become of
 * them until now.
 */
export function snooze(
  connection: string,
  { tasks, until }: Pick<CommandInput<"set-snooze">, "tasks" | "until">,
  now: number,
): Promise<void> {
  return exclusively(async () => {
    const snapshot = await snapshotItem(connection).read();
    const told = await notifiedItem(connection).read();
    const snoozes = { ...(await snoozesItem(connection).read()) };
    for (const { id, startedAt } of snapshot?.rows ?? []) {
      if (!tasks.includes(id)) continue;
      if (told) told[id] = now;
      if (until === null) delete snoozes[id];
      else snoozes[id] = { until, startedAt };
    }
    await notifiedItem(connection).write(told);
    await snoozesItem(connection).write(snoozes);
  });
}

function exclusively(work: () => Promise<void>): Promise<void> {
  return navigator.locks.request("reminders", work);
}
