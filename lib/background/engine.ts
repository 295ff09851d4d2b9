import { browser } from "wxt/browser";
import { succeed, type Failure, type Result } from "../http/failure";
import { automationsItem, connectionsItem } from "../store/items";
import type { Connection } from "../store/stored";
import type { Work } from "./commands";
import { OPEN_BUTTON, openNotification, readNotification } from "./notifications";
import { drainOutbox, endUndoWindows, releaseRecords } from "./outbox";
import { paintBadge } from "./paint-badge";
import { pollConnection } from "./poll";
import type { Ports } from "./ports";
import { refreshPerson } from "./refresh-person";
import { remind, snooze } from "./reminders";
import { armOutbox, armPoll, ensurePoll } from "./schedule";
import { followPolicy } from "./follow-policy";
import { inAnHour } from "../tasks/snooze-times";
import type { PollReason } from "./sync-status";
import { watchAutomations } from "./watch-automations";

/** Waits shorter than this are timed here; an alarm may be as late as 30 s (browser platform §1.3). */
const TIMER_MILLISECONDS = 30_000;

/** What browser events set in motion. Nobody waits for it, and nothing of it is ever rejected. */
export interface Engine extends Work {
  /** Each start of the background: what the browser forgot is put back, what was interrupted goes on. */
  wake(): void;
  /** The poll alarm: armed anew before the work. */
  onPollAlarm(): void;
  /** Browser started, or extension installed or updated: the list is read, and who the person is now. */
  onBrowserStart(): void;
  /** Something may have to be announced; the list is read first, so that it is still true. */
  onRemindersAlarm(): void;
  /** A button of a notification was pressed: it opens the task, or puts it away for an hour. */
  pressButton: (id: string, button: number) => void;
  /** The person is back: the list is read, and from now on more often than while they were away. */
  onActive(): void;
  /** The network is back. */
  onOnline(): void;
  /** An administrator may have set something else. */
  onPolicyChange(): void;
  /** The person gave or took a permission. */
  onAccessChange(): void;
  /** No page is shown any more: nothing is left to undo. */
  onPagesClosed(): void;
}

/** Joins polling, outbox and badge: what one finishes, the next is told of. */
export function createEngine(ports: Ports): Engine {
  const paint = () => inBackground(paintBadge(ports.now()).then(() => remind(null, ports.now())));

  async function pollOne(connection: Connection, reason: PollReason): Promise<Failure | null> {
    const polled = await pollConnection(connection, reason, ports);
    await paintBadge(ports.now());
    await remind(connection.id, ports.now());
    if (!polled.ok) return polled.failure;
    const { rows, recovered } = polled.value;
    if (rows === null) return null;
    if (recovered) await releaseRecords(connection.id, ports.now());
    drain();
    return null;
  }

  async function poll(reason: PollReason, only?: string): Promise<Result<null>> {
    const all = await connectionsItem.read();
    const connections = only === undefined ? all : all.filter(({ id }) => id === only);
    const failures = await Promise.all(connections.map((connection) => pollOne(connection, reason)));
    const failure = failures.find((one) => one !== null);
    return failure ? { ok: false, failure } : succeed(null);
  }

  function drain(): void {
    inBackground(drainNow());
  }

  async function drainNow(): Promise<void> {
    const delivered = new Map<string, Connection>();
    const next = await drainOutbox(ports, (connection) => {
      delivered.set(connection.id, connection);
      paint();
    });
    paint();
    if (next !== null) time(next);
    // After all of them, not after each: a list read in between would only be read again.
    for (const connection of delivered.values()) inBackground(pollOne(connection, "event"));
  }

  function time(when: number): void {
    const wait = when - ports.now();
    if (wait < TIMER_MILLISECONDS) setTimeout(drain, Math.max(0, wait));
  }

  /** Looks after the poll alarm and then polls, if anybody is connected or anything watched. */
  async function pollAndArm(arm: typeof armPoll, reason: PollReason | null): Promise<void> {
    const watched = (await automationsItem.read())?.watched ?? [];
    if ((await connectionsItem.read()).length + watched.length === 0) return;
    await arm(ports.now(), ports.random());
    if (reason) await Promise.all([poll(reason), watch()]);
  }

  async function watch(): Promise<void> {
    await watchAutomations(ports);
    await paintBadge(ports.now());
  }

  async function pressButton(id: string, button: number): Promise<void> {
    const about = readNotification(id);
    if (!about || button === OPEN_BUTTON) return openNotification(id);
    await browser.notifications.clear(id);
    const now = ports.now();
    await snooze(about.connection, { tasks: [about.task], until: inAnHour(now) }, now);
    paint();
  }

  async function start(): Promise<void> {
    await followPolicy();
    await poll("alarm");
    for (const connection of await connectionsItem.read()) await refreshPerson(connection, ports);
  }

  async function welcome(connection: Connection): Promise<void> {
    await ensurePoll(ports.now(), ports.random());
    await releaseRecords(connection.id, ports.now());
    await pollOne(connection, "user");
  }

  return {
    poll,
    drain,
    paint,
    drainAt(when) {
      inBackground(armOutbox(when));
      time(when);
    },
    welcome: (connection) => inBackground(welcome(connection)),
    watch: () => inBackground(pollAndArm(ensurePoll, null).then(watch)),
    wake() {
      paint();
      inBackground(pollAndArm(ensurePoll, null));
      drain();
    },
    onPollAlarm: () => inBackground(pollAndArm(armPoll, "alarm")),
    onRemindersAlarm: () => inBackground(poll("event")),
    pressButton: (id, button) => inBackground(pressButton(id, button)),
    onBrowserStart: () => inBackground(start()),
    onActive: () => inBackground(pollAndArm(armPoll, "page")),
    onOnline: () => inBackground(poll("event")),
    onPolicyChange: () => inBackground(followPolicy().then(paint)),
    onAccessChange: () => inBackground(poll("user")),
    onPagesClosed: () => inBackground(endUndoWindows(ports.now()).then(drain)),
  };
}

/** Work that nobody waits for. What fails here is the browser's own, such as its disk; the next alarm tries again. */
function inBackground(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.warn("Workflow Inbox:", error));
}
