import type { Answers } from "../fields/output-field";
import type { Failure } from "../http/failure";
import type { TaskVersion } from "../tasks/task";
import { openDatabase, transact } from "./database";
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
  /** How often the completion request left and nobody knows what became of it. */
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
  await transact(["outbox"], (transaction) => transaction.objectStore("outbox").add(record));
}

/**
 * Changes a record inside one transaction, so that no other change is lost. `change` returns the new record, null to
 * delete it, or undefined to leave it alone. Resolves with what is stored afterwards (null when there is none).
 */
export async function changeRecord(
  operation: string,
  change: (record: OutboxRecord) => OutboxRecord | null | undefined,
): Promise<OutboxRecord | null> {
  return transact(["outbox"], async (transaction) => {
    const store = transaction.objectStore("outbox");
    const record = await store.get(operation);
    const changed = record && change(record);
    if (changed) await store.put(changed);
    if (changed === null) await store.delete(operation);
    return changed === undefined ? (record ?? null) : changed;
  });
}

/**
 * Forgets a record with the draft and the files it came from, all or nothing: a record that is still there can be
 * compared with the task, files included.
 */
export async function forgetAnswer({ operation, connection, task }: OutboxRecord): Promise<void> {
  await transact(["outbox", "drafts", "files"], async (transaction) => {
    const files = transaction.objectStore("files");
    const fileIds = await files.index("by-task").getAllKeys([connection, task]);
    await Promise.all([
      ...fileIds.map((fileId) => files.delete(fileId)),
      transaction.objectStore("drafts").delete([connection, task]),
      transaction.objectStore("outbox").delete(operation),
    ]);
  });
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
