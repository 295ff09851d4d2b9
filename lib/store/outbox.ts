import type { Answers } from "../fields/output-field";
import type { Failure } from "../http/failure";
import type { Launch } from "../messages/command";
import type { TaskVersion } from "../tasks/task";
import { readStore, transact } from "./database";
import type { Obstacle } from "./stored";

/** What every record has, whatever is on its way to the server (design §5). Times are Unix milliseconds. */
interface RecordBase {
  operation: string;
  connection: string;
  /** The account's person, so that nothing is ever sent with somebody else's key. */
  person: number;
  taskName: string;
  workflowName: string;
  state: "queued" | "sending" | "unknown" | "needs-you";
  /** How often the request left and nobody knows what became of it. */
  attempts: number;
  /** How often in a row the server could not be reached. */
  failures: number;
  notBefore: number;
  queuedAt: number;
  /** When the last request left, or null if none ever did. */
  sentAt: number | null;
  failure: Failure | null;
  obstacle: Obstacle | null;
  /** What the server called it when it said yes. From then on it is only looked at, never sent. */
  answered?: { id: string | null; name: string };
}

/** Only one record may be open under a connection's `task`: a task's id, or a launch's key. */
interface Placed extends RecordBase {
  task: string;
}

export interface CompletionRecord extends Placed {
  kind: "complete";
  answers: Answers;
  /** What the person saw when answering. */
  version: TaskVersion;
}

export interface ReturnRecord extends Placed {
  kind: "return";
  comment: string;
  version: TaskVersion;
  /** Ids of the steps it goes to, as read before the request left. */
  targets?: string[];
}

/** A task may have any number of these, so its id stands where the index does not see it. */
export interface CommentRecord extends RecordBase {
  kind: "comment";
  about: string;
  text: string;
  /** Ids of the comments that were there before the first request left. */
  seen?: string[];
}

export interface LaunchRecord extends Placed {
  kind: "launch";
  launch: Omit<Launch, "answers">;
  answers: Answers;
  /** Ids of the template's workflows that were there before the first request left. */
  seen?: string[];
}

export type OutboxRecord = CompletionRecord | ReturnRecord | CommentRecord | LaunchRecord;

/** Earlier versions knew completions only and did not say so. */
export type StoredRecord = OutboxRecord | Omit<CompletionRecord, "kind">;

const withKind = (record: StoredRecord): OutboxRecord =>
  "kind" in record ? record : { ...record, kind: "complete" };

/** The task a record is about; a launch's key. */
export const taskOf = (record: OutboxRecord) => (record.kind === "comment" ? record.about : record.task);

/** What was written, where it is a text: the comment, or why a task goes back. */
export function textOf(record: OutboxRecord): string | null {
  if (record.kind === "return") return record.comment;
  return record.kind === "comment" ? record.text : null;
}

/**
 * Adds a record. When this resolves it is on the disk.
 * Rejects with a ConstraintError when the task already has an open record.
 */
export async function addRecord(record: OutboxRecord): Promise<void> {
  await transact(["outbox"], (transaction) => transaction("outbox").add(record));
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
    const store = transaction("outbox");
    const stored = await store.get(operation);
    if (!stored) return null;
    const record = withKind(stored);
    const changed = change(record);
    if (changed) await store.put(changed);
    if (changed === null) await store.delete(operation);
    return changed === undefined ? record : changed;
  });
}

/**
 * Forgets a record with the draft and the files it came from, all or nothing: a record that is still there can be
 * compared with the task, files included. A return or a comment has neither; what was typed into the task stays.
 */
export async function forgetAnswer(record: OutboxRecord): Promise<void> {
  await transact(["outbox", "drafts", "files"], async (transaction) => {
    const forgotten: Promise<unknown>[] = [transaction("outbox").delete(record.operation)];
    if (record.kind === "complete" || record.kind === "launch") {
      const key: [string, string] = [record.connection, record.task];
      const files = transaction("files");
      const fileIds = await files.getKeysByTask(key);
      forgotten.push(...fileIds.map((fileId) => files.delete(fileId)));
      forgotten.push(transaction("drafts").delete(key));
    }
    await Promise.all(forgotten);
  });
}

/** Reads all records, the oldest first. */
export async function readRecords(): Promise<OutboxRecord[]> {
  const records = await readStore("outbox", (store) => store.getAll());
  return records.map(withKind).sort((a, b) => a.queuedAt - b.queuedAt);
}

/** Reads one record, or null. */
export async function readRecord(operation: string): Promise<OutboxRecord | null> {
  const record = await readStore("outbox", (store) => store.get(operation));
  return record ? withKind(record) : null;
}

/** Reads the open record of a task or launch, or null. Comments have no part in this. */
export async function readRecordOfTask(connection: string, task: string): Promise<OutboxRecord | null> {
  const record = await readStore("outbox", (store) => store.getByTask([connection, task]));
  return record ? withKind(record) : null;
}
