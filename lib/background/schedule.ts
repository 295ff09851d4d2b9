import { browser } from "wxt/browser";
import { readPolicy } from "../store/policy";

export const POLL_ALARM = "poll";
export const OUTBOX_ALARM = "outbox";
export const REMINDERS_ALARM = "reminders";

const MINUTE = 60_000;
const IDLE_AFTER_SECONDS = 60;

/** How long to wait between polls, in milliseconds, by what the person is doing. */
export const CADENCE = { active: MINUTE, idle: 5 * MINUTE, locked: 15 * MINUTE };

/**
 * Arms the next poll: one-shot and a little later at random, so that a company's browsers do not ask in step.
 * Called before the work, so that a worker that dies is woken again. An administrator may ask for longer waits.
 */
export async function armPoll(now: number, random: number): Promise<void> {
  const state = await browser.idle.queryState(IDLE_AFTER_SECONDS);
  const { pollSeconds = 0 } = (await readPolicy()).policy;
  const wait = Math.max(CADENCE[state], pollSeconds * 1000);
  await browser.alarms.create(POLL_ALARM, { when: now + wait * (1 + 0.2 * random) });
}

/**
 * Arms the poll only if none is: Firefox forgets alarms at every start, Chrome at every update. One that is further away
 * than any was armed before the clock was put back.
 */
export async function ensurePoll(now: number, random: number): Promise<void> {
  const alarm = await browser.alarms.get(POLL_ALARM);
  if (!alarm || alarm.scheduledTime - now > 2 * CADENCE.locked) await armPoll(now, random);
}

/** Wakes the background for the outbox at a time (Unix milliseconds); null when nothing waits. */
export function armOutbox(when: number | null): Promise<void> {
  return armOnce(OUTBOX_ALARM, when);
}

/** Wakes the background once at a time (Unix milliseconds), or null for not at all. */
export async function armOnce(name: string, when: number | null): Promise<void> {
  if (when === null) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when });
}
