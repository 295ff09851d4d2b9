import type { Failure } from "../http/failure";
import { removeCachedTask } from "../store/cached-tasks";
import { deleteDraft } from "../store/drafts";
import { deleteFiles } from "../store/files";
import { changeRecord, type OutboxRecord } from "../store/outbox";
import type { Obstacle } from "../store/stored";
import { chooseDelay } from "./backoff";
import { addTombstone } from "./outbox-view";
import type { Ports } from "./ports";

/** Time for a slow server to finish what a lost request started, before the task is read. */
const SETTLING_MILLISECONDS = 2_000;

/**
 * What became of one attempt. `again`: the record was changed meanwhile. `failure` is what kept the server from being
 * reached.
 */
export type Delivery =
  | { outcome: "delivered" }
  | { outcome: "waiting"; failure: Failure }
  | { outcome: "needs-you" }
  | { outcome: "again" };

/**
 * Lets a record wait because the server could not be reached or asked us to. A record whose request may have arrived
 * stays unknown; `sentAt` is given where the last request provably did nothing.
 */
export async function postpone(
  record: OutboxRecord,
  failure: Failure,
  ports: Ports,
  state: "queued" | "unknown" = record.state === "queued" ? "queued" : "unknown",
): Promise<Delivery> {
  const failures = record.failures + 1;
  const notBefore = ports.now() + chooseDelay(failures, failure, ports.random());
  await changeRecord(record.operation, (current) =>
    current.state === "needs-you"
      ? undefined
      : { ...current, state, sentAt: record.sentAt, failures, failure, notBefore },
  );
  return { outcome: "waiting", failure };
}

/** Notes that a request left and its outcome is not known. The task is read before anything else happens. */
export async function becomeUnknown(record: OutboxRecord, failure: Failure, ports: Ports): Promise<Delivery> {
  const notBefore = ports.now() + SETTLING_MILLISECONDS;
  await changeRecord(record.operation, (current) => ({ ...current, state: "unknown", failure, notBefore }));
  return { outcome: "waiting", failure };
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
 * The server has the answers: the task is hidden, then what was typed is forgotten. In this order a worker that dies in
 * between finds the record again, reads the completed task and comes back here.
 */
export async function settle(record: OutboxRecord, ports: Ports): Promise<Delivery> {
  const { connection, task, operation } = record;
  await addTombstone(connection, task, ports.now());
  await removeCachedTask(connection, task);
  await deleteDraft(connection, task);
  await deleteFiles(connection, task);
  await changeRecord(operation, () => null);
  return { outcome: "delivered" };
}
