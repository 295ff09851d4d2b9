import { connectionsItem, statusItem } from "../store/items";
import { changeRecord, readRecord, readRecords, type OutboxRecord } from "../store/outbox";
import { lastPolls } from "../store/last-polls";
import type { Connection } from "../store/stored";
import type { Failure } from "../http/failure";
import { deliver } from "./deliver";
import { keepAwake } from "./keep-awake";
import { publishOutbox } from "./outbox-view";
import type { Ports } from "./ports";
import { armOutbox } from "./schedule";
import { afterFailure } from "./sync-status";

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
      const delivery = await keepAwake(deliver(record, connection, ports));
      if (delivery.outcome === "waiting") await noteFailure(connection, delivery.failure, ports);
      await publishOutbox();
      if (delivery.outcome === "delivered") onDelivered(connection);
    }
    return armNext();
  });
}

/** A record found in `sending` outside the lock's holder was interrupted: whether it arrived is not known. */
async function markInterrupted(): Promise<void> {
  const records = await readRecords();
  for (const { operation, state } of records) {
    if (state === "sending") await changeRecord(operation, (record) => ({ ...record, state: "unknown" }));
  }
  if (records.length > 0) await publishOutbox();
}

async function nextDue(ports: Ports): Promise<{ record: OutboxRecord; connection: Connection } | null> {
  const [records, connections] = await Promise.all([readRecords(), connectionsItem.read()]);
  for (const record of records) {
    const connection = connections.find(({ id }) => id === record.connection);
    if (connection && record.state !== "needs-you" && record.notBefore <= ports.now())
      return { record, connection };
  }
  return null;
}

async function armNext(): Promise<number | null> {
  const [records, connections] = await Promise.all([readRecords(), connectionsItem.read()]);
  const waiting = records.filter(
    ({ state, connection }) => state !== "needs-you" && connections.some(({ id }) => id === connection),
  );
  const next = waiting.length > 0 ? Math.min(...waiting.map(({ notBefore }) => notBefore)) : null;
  await armOutbox(next);
  return next;
}

/** What keeps an answer from the server keeps the list from it too: pages say so, and polling backs off. */
async function noteFailure(connection: Connection, failure: Failure, ports: Ports): Promise<void> {
  const lastGoodAt = (await lastPolls.read())[connection.id] ?? null;
  await statusItem(connection.id).update((status) =>
    afterFailure(status, failure, { now: ports.now(), random: ports.random(), lastGoodAt }),
  );
}

/** Lets everything of a connection go out at once: its server answers again, or the person gave a new key. */
export async function releaseRecords(connection: string, now: number): Promise<void> {
  for (const { operation, connection: owner, failure } of await readRecords()) {
    if (owner === connection && failure) {
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

/** Takes an answer back that has not been sent. Resolves with whether it was still possible. */
export async function undoRecord(operation: string): Promise<boolean> {
  let undone = false;
  await changeRecord(operation, (record) => {
    undone = record.state === "queued";
    return undone ? null : undefined;
  });
  await publishOutbox();
  return undone;
}

/** Throws a stopped answer away. Resolves with whether there was one. */
export async function discardRecord(operation: string): Promise<OutboxRecord | null> {
  const record = await readRecord(operation);
  if (record?.state !== "needs-you") return null;
  await changeRecord(operation, () => null);
  await publishOutbox();
  return record;
}
