import type { Failure } from "../http/failure";
import { removeCachedTask } from "../store/cached-tasks";
import { changeRecord, forgetAnswer, type OutboxRecord } from "../store/outbox";
import type { Obstacle } from "../store/stored";
import { chooseDelay } from "./backoff";
import { addTombstone } from "./outbox-view";
import type { Ports } from "./ports";

/** Time for a slow server to finish what a lost request started, before the task is read; longer each time. */
const SETTLING_MILLISECONDS = 5_000;

/** What became of one attempt. */
export type Delivery =
  | { outcome: "delivered" }
  /** The record waits. `failure` is what keeps the server from us; null where only the file service fails. */
  | { outcome: "waiting"; failure: Failure | null }
  | { outcome: "needs-you" }
  /** The record has changed: look at it again. */
  | { outcome: "again" };

/**
 * Lets a record wait because the server could not be reached or asked us to. It becomes what it was before its last
 * request, which provably did nothing; one whose earlier request may have arrived stays unknown.
 */
export async function postpone(record: OutboxRecord, failure: Failure, ports: Ports): Promise<Delivery> {
  const { sentAt, attempts } = record;
  const failures = record.failures + 1;
  const state = record.state === "queued" ? "queued" : "unknown";
  const notBefore = ports.now() + chooseDelay(failures, failure, ports.random());
  await changeRecord(record.operation, (current) =>
    current.state === "needs-you"
      ? undefined
      : { ...current, state, sentAt, attempts, failures, failure, notBefore },
  );
  return { outcome: "waiting", failure };
}

/**
 * Lets a record wait in advance while its files are uploaded: should the browser stop us in the middle (Chrome does where
 * an answer takes 30 s, browser platform §1.1), the next start does not begin all over at once.
 */
export async function expectInterruption(record: OutboxRecord, ports: Ports): Promise<void> {
  const failure: Failure = { kind: "interrupted", url: "" };
  const failures = record.failures + 1;
  const notBefore = ports.now() + chooseDelay(failures, failure, ports.random());
  await changeRecord(record.operation, (current) => ({ ...current, failures, failure, notBefore }));
}

/** When a task may be read to learn what a lost request did: a while after `from` (both in Unix milliseconds). */
export function settlingEnd({ attempts }: OutboxRecord, from: number): number {
  return from + SETTLING_MILLISECONDS * 3 ** (attempts - 1);
}

/**
 * Notes that a request left and that its answer does not tell what became of it. The task is read before anything else
 * happens: at once where the server has refused, for the task tells why.
 */
export async function becomeUnknown(record: OutboxRecord, failure: Failure, ports: Ports): Promise<Delivery> {
  const now = ports.now();
  const notBefore = failure.kind === "invalid" ? now : settlingEnd(record, now);
  await changeRecord(record.operation, (current) => ({
    ...current,
    state: "unknown",
    failures: 0,
    failure,
    notBefore,
  }));
  return { outcome: "again" };
}

/** Stops a record until the person decides. Every typed answer is kept. */
export async function needPerson(
  record: OutboxRecord,
  obstacle: Obstacle,
  failure: Failure | null = null,
): Promise<Delivery> {
  await changeRecord(record.operation, (current) => ({ ...current, state: "needs-you", obstacle, failure }));
  return { outcome: "needs-you" };
}

/**
 * The server has it: the task is hidden, then what was typed is forgotten. In this order a worker that dies in between
 * finds the record again, sees that the server has it and comes back here.
 */
export async function settle(record: OutboxRecord, ports: Ports): Promise<Delivery> {
  if (record.kind === "complete" || record.kind === "return") {
    await addTombstone(record.connection, record.task, ports.now());
    await removeCachedTask(record.connection, record.task);
  }
  await forgetAnswer(record);
  return { outcome: "delivered" };
}
