import type { Answers } from "../fields/output-field";
import type { Failure } from "../http/failure";
import type { TaskVersion } from "../tasks/task";
import { openDatabase, STRICT } from "./database";
import type { Obstacle } from "./stored";

/** One completion on its way to the server (design §5). Times are Unix milliseconds. */
export interface OutboxRecord {
  operation: string;
  connection: string;
  /** The account's person, so that an answer is never sent with somebody else's key. */
  person: number;
  task: string;
  taskName: string;
  workflowName: string;
  answers: Answers;
  /** What the person saw when answering. */
  version: TaskVersion;
  state: "queued" | "sending" | "unknown" | "needs-you";
  /** How often the completion request left. */
  attempts: number;
  /** How often in a row the server could not be reached. */
  failures: number;
  notBefore: number;
  queuedAt: number;
  /** When the last request left, or null if none ever did. */
  sentAt: number | null;
  failure: Failure | null;
  obstacle: Obstacle | null;
}

/**
 * Adds a record. When this resolves it is on the disk.
 * Rejects with a ConstraintError when the task already has an open record.
 */
export async function addRecord(record: OutboxRecord): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction("outbox", "readwrite", STRICT);
  await Promise.all([transaction.store.add(record), transaction.done]);
}

/**
 * Changes a record inside one transaction, so that no other change is lost. `change` returns the new record, null to
 * delete it, or undefined to leave it alone. Resolves with what is stored afterwards (null when there is none).
 */
export async function changeRecord(
  operation: string,
  change: (record: OutboxRecord) => OutboxRecord | null | undefined,
): Promise<OutboxRecord | null> {
  const database = await openDatabase();
  const transaction = database.transaction("outbox", "readwrite", STRICT);
  const record = await transaction.store.get(operation);
  const changed = record && change(record);
  if (changed) await transaction.store.put(changed);
  if (changed === null) await transaction.store.delete(operation);
  await transaction.done;
  return changed === undefined ? (record ?? null) : changed;
}

/** Reads all records, the oldest first. */
export async function readRecords(): Promise<OutboxRecord[]> {
  const database = await openDatabase();
  const records = await database.getAll("outbox");
  return records.sort((a, b) => a.queuedAt - b.queuedAt);
}

/** Reads one record, or null. */
export async function readRecord(operation: string): Promise<OutboxRecord | null> {
  const database = await openDatabase();
  return (await database.get("outbox", operation)) ?? null;
}

/** Reads the open record of a task, or null. */
export async function readRecordOfTask(connection: string, task: string): Promise<OutboxRecord | null> {
  const database = await openDatabase();
  return (await database.getFromIndex("outbox", "by-task", [connection, task])) ?? null;
}
