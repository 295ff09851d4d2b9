import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from "idb";
import type { Draft } from "./drafts";
import type { StoredFile } from "./files";
import type { StoredRecord } from "./outbox";

/** Everything that must not be lost lies in IndexedDB, written with strict durability (design §3). */
export interface InboxDatabase extends DBSchema {
  outbox: { key: string; value: StoredRecord; indexes: { "by-task": [string, string] } };
  drafts: { key: [string, string]; value: Draft };
  files: { key: string; value: StoredFile; indexes: { "by-task": [string, string] } };
  "wrapping-keys": { key: string; value: CryptoKey };
}

export type Database = IDBPDatabase<InboxDatabase>;

const NAME = "workflow-inbox";
const VERSION = 1;

let opened: Promise<Database> | null = null;

/**
 * Opens the database once per context and opens it again after the browser closed it. An older context gives way when a
 * newer version wants to upgrade.
 */
export function openDatabase(): Promise<Database> {
  opened ??= openDB<InboxDatabase>(NAME, VERSION, {
    upgrade(database) {
      const outbox = database.createObjectStore("outbox", { keyPath: "operation" });
      outbox.createIndex("by-task", ["connection", "task"], { unique: true });
      database.createObjectStore("drafts", { keyPath: ["connection", "task"] });
      const files = database.createObjectStore("files", { keyPath: "fileId" });
      files.createIndex("by-task", ["connection", "task"]);
      database.createObjectStore("wrapping-keys");
    },
    blocking: () => void closeDatabase(),
    terminated: () => {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Closes the connection of this context, so that another can upgrade or a test can start afresh. */
export async function closeDatabase(): Promise<void> {
  const database = await opened;
  opened = null;
  database?.close();
}

/**
 * Reads and writes several stores, all or nothing. When this resolves (with what `work` gives) everything is on the disk.
 * Rejects when the disk refuses. `work` must wait for nothing but the database.
 */
export async function transact<Names extends StoreNames<InboxDatabase>[], Value>(
  stores: Names,
  work: (transaction: IDBPTransaction<InboxDatabase, Names, "readwrite">) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase();
  const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
  const [value] = await Promise.all([work(transaction), transaction.done]);
  return value;
}
