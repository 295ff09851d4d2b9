import { dropCaches } from "./caches";
import type { Draft } from "./drafts";
import type { StoredFile } from "./files";
import type { StoredRecord } from "./outbox";

/** Everything that must not be lost lies in IndexedDB, written with strict durability (design §3): its stores. */
interface Stores {
  outbox: Store<string, StoredRecord>;
  drafts: Store<[connection: string, task: string], Draft>;
  files: Store<string, StoredFile>;
  "wrapping-keys": Store<string, CryptoKey>;
}
export type StoreName = keyof Stores;

/** A store inside a transaction. Every request rejects when the disk refuses it. */
export interface Store<Key extends IDBValidKey, Value> {
  get(key: Key): Promise<Value | undefined>;
  getAll(): Promise<Value[]>;
  count(range: IDBKeyRange): Promise<number>;
  put(value: Value, key?: Key): Promise<unknown>;
  /** Rejects with a ConstraintError when the key, or the place in an index, is taken. */
  add(value: Value): Promise<unknown>;
  delete(key: Key | IDBKeyRange): Promise<unknown>;
  /** By connection and task, where a store has that index. */
  getByTask(key: [connection: string, task: string]): Promise<Value | undefined>;
  getKeysByTask(keys: [connection: string, task: string] | IDBKeyRange): Promise<Key[]>;
}

/** Gives the stores of a transaction. */
export type Transaction<Name extends StoreName> = <One extends Name>(name: One) => Stores[One];

const NAME = "workflow-inbox";
const VERSION = 1;
const BY_TASK = "by-task";
const TASK_PATH = ["connection", "task"];

let opened: Promise<IDBDatabase> | null = null;

/**
 * Opens the database once per context and opens it again after the browser closed it. An older context gives way when a
 * newer version wants to upgrade.
 */
function openDatabase(): Promise<IDBDatabase> {
  opened ??= requestDatabase().then(
    (database) => {
      database.onversionchange = () => void closeDatabase();
      database.onclose = () => {
        opened = null;
      };
      return database;
    },
    (error: unknown) => {
      opened = null;
      throw error;
    },
  );
  return opened;
}

function requestDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, VERSION);
  request.onupgradeneeded = () => createStores(request.result);
  return answerOf(request);
}

function createStores(database: IDBDatabase): void {
  const outbox = database.createObjectStore("outbox", { keyPath: "operation" });
  outbox.createIndex(BY_TASK, TASK_PATH, { unique: true });
  database.createObjectStore("drafts", { keyPath: TASK_PATH });
  const files = database.createObjectStore("files", { keyPath: "fileId" });
  files.createIndex(BY_TASK, TASK_PATH);
  database.createObjectStore("wrapping-keys");
}

/** Closes the connection of this context, so that another can upgrade or a test can start afresh. */
export async function closeDatabase(): Promise<void> {
  const database = await opened;
  opened = null;
  database?.close();
}

/** Reads one store. */
export async function readStore<Name extends StoreName, Value>(
  name: Name,
  read: (store: Stores[Name]) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase();
  return read(storeOf(database.transaction(name).objectStore(name)) as Stores[Name]);
}

/**
 * Reads and writes several stores, all or nothing. When this resolves (with what `work` gives) everything is on the disk.
 * Where the disk is full, caches give way first and it is done once again, `work` included. Rejects when the disk refuses.
 * `work` must wait for nothing but the database.
 */
export async function transact<Name extends StoreName, Value>(
  names: Name[],
  work: (transaction: Transaction<Name>) => Promise<Value>,
): Promise<Value> {
  return attempt(names, work).catch(async (error: unknown) => {
    if (!(error instanceof DOMException) || error.name !== "QuotaExceededError") throw error;
    await dropCaches(1);
    return attempt(names, work);
  });
}

async function attempt<Name extends StoreName, Value>(
  names: Name[],
  work: (transaction: Transaction<Name>) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase();
  const transaction = database.transaction(names, "readwrite", { durability: "strict" });
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException("Aborted", "AbortError"));
  });
  const stores: Transaction<Name> = (name) => storeOf(transaction.objectStore(name)) as Stores[typeof name];
  const [value] = await Promise.all([work(stores), done]);
  return value;
}

function storeOf(store: IDBObjectStore): Store<IDBValidKey, unknown> {
  return {
    get: (key) => answerOf(store.get(key)),
    getAll: () => answerOf(store.getAll()),
    count: (range) => answerOf(store.count(range)),
    put: (value, key) => answerOf(store.put(value, key)),
    add: (value) => answerOf(store.add(value)),
    delete: (key) => answerOf(store.delete(key)),
    getByTask: (key) => answerOf(store.index(BY_TASK).get(key)),
    getKeysByTask: (keys) => answerOf(store.index(BY_TASK).getAllKeys(keys)),
  };
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException("Refused"));
  });
}
