import { browser } from "wxt/browser";
import { succeed, type Failure, type Result } from "../http/failure";
import { connectionsItem } from "../store/items";
import type { Connection } from "../store/stored";
import type { Work } from "./commands";
import { announceNewTasks } from "./notifications";
import { drainOutbox, endUndoWindows, releaseRecords } from "./outbox";
import { paintBadge } from "./paint-badge";
import { pollConnection, type PollReason } from "./poll";
import type { Ports } from "./ports";
import { refreshPerson } from "./refresh-person";
import { armPoll, ensurePoll } from "./schedule";

/** Waits shorter than this are timed here; an alarm may be as late as 30 s (browser platform §1.3). */
const TIMER_MILLISECONDS = 30_000;

export interface Engine extends Work {
  /** Each start of the background: what the browser forgot is put back, what was interrupted goes on. */
  wake(): Promise<void>;
  /** The poll alarm: armed anew before the work. */
  onPollAlarm(): Promise<void>;
  /** Browser started, or extension installed or updated: the list is read, and who the person is now. */
  onBrowserStart(): Promise<void>;
  /** No page is shown any more: nothing is left to undo. */
  onPagesClosed(): Promise<void>;
}

/** Joins polling, outbox and badge: what one finishes, the next is told of. */
export function createEngine(ports: Ports): Engine {
  const paint = () => void paintBadge(ports.now());
  const onDelivered = (connection: Connection) => {
    paint();
    void pollOne(connection, "user");
  };

  async function pollOne(connection: Connection, reason: PollReason): Promise<Failure | null> {
    const polled = await pollConnection(connection, reason, ports);
    await paintBadge(ports.now());
    if (!polled.ok) return polled.failure;
    if (polled.value.rows === null) return null;
    await announceNewTasks(connection, polled.value.rows);
    await releaseRecords(connection.id, ports.now());
    drain();
    return null;
  }

  async function poll(reason: PollReason): Promise<Result<null>> {
    const connections = await connectionsItem.read();
    const failures = await Promise.all(connections.map((connection) => pollOne(connection, reason)));
    const failure = failures.find((one) => one !== null);
    return failure ? { ok: false, failure } : succeed(null);
  }

  function drain(): void {
    void drainNow();
  }

  async function drainNow(): Promise<void> {
    const next = await drainOutbox(ports, onDelivered);
    paint();
    if (next !== null) time(next);
  }

  function time(when: number): void {
    const wait = when - ports.now();
    if (wait < TIMER_MILLISECONDS) setTimeout(drain, Math.max(0, wait));
  }

  return {
    poll,
    drain,
    paint,
    drainAt(when) {
      void browser.alarms.create("outbox", { when });
      time(when);
    },
    welcome(connection) {
      void ensurePoll(ports.now(), ports.random());
      void releaseRecords(connection.id, ports.now()).then(() => pollOne(connection, "user"));
    },
    async wake() {
      paint();
      if ((await connectionsItem.read()).length > 0) await ensurePoll(ports.now(), ports.random());
      drain();
    },
    async onPollAlarm() {
      if ((await connectionsItem.read()).length === 0) return;
      await armPoll(ports.now(), ports.random());
      await poll("alarm");
    },
    async onBrowserStart() {
      await poll("alarm");
      for (const connection of await connectionsItem.read()) await refreshPerson(connection, ports);
    },
    async onPagesClosed() {
      await endUndoWindows(ports.now());
      drain();
    },
  };
}
