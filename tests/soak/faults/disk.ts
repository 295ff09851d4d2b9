import { IDBFactory } from "fake-indexeddb";
import { browser } from "wxt/browser";
import { closeDatabase } from "../../../lib/store/database";
import { readRecords } from "../../../lib/store/outbox";

/** Makes everything well again. */
export type Cleanup = () => unknown;

/** No other waiting of ours takes so long. */
const SHORTEST_DEADLINE = 5_000;
const HURRIED = 30;

const full = () => new DOMException("The disk is full.", "QuotaExceededError");

/** From now on the extension's storage takes nothing. */
export function refuseStorageWrites(): Cleanup {
  return replace(browser.storage.local, "set", () => Promise.reject(full()));
}

/** From now on the database takes nothing: what was begun is undone, as the browser does it. */
export const refuseDatabaseWrites = () => refuseInDatabase(["put", "add"]);

/** From now on nothing in the database can be read, as where its files are damaged. */
export const refuseDatabaseReads = () => refuseInDatabase(["get", "getAll", "count"]);

/** Beside what is on its way lies something that nobody can read. */
export async function addDamagedRecord(): Promise<Cleanup> {
  const operation = "damaged";
  await changeOutbox((outbox) => outbox.put({ operation, kind: 7, connection: null, notBefore: "now" }));
  return () => changeOutbox((outbox) => outbox.delete(operation));
}

async function changeOutbox(change: (outbox: IDBObjectStore) => unknown): Promise<void> {
  // As every page does, so that there is a database.
  await readRecords();
  const request = indexedDB.open("workflow-inbox");
  await new Promise((resolve) => request.addEventListener("success", resolve));
  const transaction = request.result.transaction("outbox", "readwrite");
  change(transaction.objectStore("outbox"));
  await new Promise((resolve) => transaction.addEventListener("complete", resolve));
  request.result.close();
}

/** The browser has thrown the database away, as where a person clears what a site has stored. */
export async function loseDatabase(): Promise<Cleanup> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  return () => undefined;
}

function refuseInDatabase(names: string[]): Cleanup {
  const undo = names.map((name) => {
    const write: unknown = Reflect.get(IDBObjectStore.prototype, name);
    if (typeof write !== "function") throw new TypeError(`There is no ${name}.`);
    return replace(IDBObjectStore.prototype, name, function (this: IDBObjectStore, ...given: unknown[]) {
      const request: unknown = Reflect.apply(write, this, given);
      this.transaction.abort();
      return request;
    });
  });
  return () => undo.forEach((restore) => restore());
}

/** From now on the database cannot be opened, and what was open is closed. */
export async function blockDatabase(): Promise<Cleanup> {
  await closeDatabase();
  return replace(indexedDB, "open", () => {
    throw new DOMException("The database is blocked.", "UnknownError");
  });
}

/** Once `begun` resolves, the longest that an answer is waited for is over in no time. */
export function hurryDeadlines(begun: Promise<void>): Cleanup {
  const wait = globalThis.setTimeout;
  const hurried = (work: () => void, milliseconds = 0) => {
    // To end what has ended already does nothing.
    if (milliseconds >= SHORTEST_DEADLINE) void begun.then(() => wait(work, HURRIED));
    return wait(work, milliseconds);
  };
  return replace(globalThis, "setTimeout", hurried);
}

function replace(owner: object, name: string, substitute: unknown): Cleanup {
  const original: unknown = Reflect.get(owner, name);
  Reflect.set(owner, name, substitute);
  return () => void Reflect.set(owner, name, original);
}
