import { connectionsItem, statusItem } from "../store/items";
import {
  changeRecord,
  forgetAnswer,
  readRecord,
  readRecords,
  taskOf,
  type OutboxRecord,
} from "../store/outbox";
import { readLastGood } from "../store/last-polls";
import type { Connection } from "../store/stored";
import type { Failure } from "../http/failure";
import { asksToWait, isDue } from "./backoff";
import { deliver } from "./deliver";
import { keepAwake } from "./keep-awake";
import { publishOutbox } from "./outbox-view";
import type { Ports } from "./ports";
import { armOutbox } from "./schedule";
import { afterFailure } from "./sync-status";
import { postpone, settlingEnd, type Delivery } from "./transitions";

/** Told after each completion the server has confirmed, so that the list is read again. */
export type OnDelivered = (connection: Connection) => void;

/**
 * Sends what is due, oldest first, one at a time, whoever asks and however often. Resolves when nothing is due any
 * more, with the time of the next record that waits (Unix milliseconds, null for none); its alarm is armed.
 */
export function drainOutbox(ports: Ports, onDelivered: OnDelivered): Promise<number | null> {
  return navigator.locks.request("outbox", async () => {
    await markInterrupted();
    for (let due = await nextDue(ports); due; due = await nextDue(ports)) {
      const { record, connection } = due;
      const delivery = await keepAwake(deliver(record, connection, ports)).catch(() =>
        setAside(record, ports),
      );
      if (delivery.outcome === "waiting" && delivery.failure) {
        await noteFailure(connection, delivery.failure, ports);
      }
      await publishOutbox();
      if (delivery.outcome === "delivered") onDelivered(connection);
    }
    return armNext();
  });
}

/**
 * A record found in `sending` outside the lock's holder was interrupted: whether it arrived is not known, and the server
 * may still be at it. What pages are shown is put right too, should we have been stopped before.
 */
async function markInterrupted(): Promise<void> {
  for (const { operation, state } of await readRecords()) {
    if (state !== "sending") continue;
    await changeRecord(operation, (record) => ({
      ...record,
      state: "unknown",
      notBefore: settlingEnd(record, record.sentAt ?? 0),
    }));
  }
  await publishOutbox();
}

/** Something of the browser's failed, such as its disk: the record waits, and keeps no other from its turn. */
async function setAside({ operation }: OutboxRecord, ports: Ports): Promise<Delivery> {
  const current = await readRecord(operation);
  if (current) await postpone(current, { kind: "interrupted", url: "" }, ports);
  return { outcome: "again" };
}

interface OpenRecord {
  record: OutboxRecord;
  connection: Connection;
}

/** Records that go out by themselves, the oldest first. Those of a stopped connection wait for the person, as it does. */
async function readOpen(): Promise<OpenRecord[]> {
  const [records, connections] = await Promise.all([readRecords(), connectionsItem.read()]);
  const open: OpenRecord[] = [];
  for (const record of records) {
    const connection = connections.find(({ id }) => id === record.connection);
    if (!connection || record.state === "needs-you") continue;
    if ((await statusItem(connection.id).read()).state === "stopped") continue;
    if (!open.some((earlier) => waitsFor(record, earlier.record))) open.push({ record, connection });
  }
  return open;
}

/** A comment goes before what was done to its task later: a task that is no longer active takes none. */
const waitsFor = (record: OutboxRecord, earlier: OutboxRecord) =>
  earlier.kind === "comment" && earlier.connection === record.connection && earlier.about === taskOf(record);

async function nextDue(ports: Ports): Promise<OpenRecord | undefined> {
  return (await readOpen()).find(({ record }) => isDue(record.notBefore, ports.now(), record.failure));
}

async function armNext(): Promise<number | null> {
  const open = await readOpen();
  const next = open.length > 0 ? Math.min(...open.map(({ record }) => record.notBefore)) : null;
  await armOutbox(next);
  return next;
}

/** What keeps an answer from the server keeps the list from it too: pages say so, and polling backs off. */
async function noteFailure(connection: Connection, failure: Failure, ports: Ports): Promise<void> {
  const lastGoodAt = await readLastGood(connection.id);
  await statusItem(connection.id).update((status) =>
    afterFailure(status, failure, { now: ports.now(), random: ports.random(), lastGoodAt }),
  );
}

/**
 * Lets what waits for a connection's server go out at once: it answers again, or the person gave a new key. What the
 * server itself asked to hold back stays, and so does an answer that may still be under way.
 */
export async function releaseRecords(connection: string, now: number): Promise<void> {
  for (const { operation, connection: owner, failures, failure } of await readRecords()) {
    if (owner === connection && failures > 0 && !asksToWait(failure)) {
      await changeRecord(operation, (record) => ({ ...record, notBefore: Math.min(record.notBefore, now) }));
    }
  }
}

/** Ends every undo window: no page is open any more that could show it. */
export async function endUndoWindows(now: number): Promise<void> {
  for (const { operation } of await readRecords()) {
    await changeRecord(operation, (record) =>
      record.state === "queued" && record.failure === null && record.notBefore > now
        ? { ...record, notBefore: now }
        : undefined,
    );
  }
}

/** Takes answers back that have not been sent. Resolves with the operations of which that was still possible. */
export async function undoRecords(operations: string[]): Promise<string[]> {
  const undone: string[] = [];
  for (const operation of operations) {
    await changeRecord(operation, (record) => {
      if (record.state !== "queued") return undefined;
      undone.push(operation);
      return null;
    });
  }
  await publishOutbox();
  return undone;
}

/** Throws a stopped answer away, with its draft and files. Resolves with whether there was one. */
export async function discardRecord(operation: string): Promise<boolean> {
  const record = await readRecord(operation);
  if (record?.state !== "needs-you") return false;
  await forgetAnswer(record);
  await publishOutbox();
  return true;
}
