import { browser } from "wxt/browser";
import { closeDatabase } from "../../../lib/store/database";

/** Makes everything well again. */
export type Cleanup = () => void;

const full = () => new DOMException("The disk is full.", "QuotaExceededError");

/** From now on the extension's storage takes nothing. */
export function refuseStorageWrites(): Cleanup {
  return replace(browser.storage.local, "set", () => Promise.reject(full()));
}

/** From now on the database takes nothing: what was begun is undone, as the browser does it. */
export function refuseDatabaseWrites(): Cleanup {
  const undo = ["put", "add"].map((name) => {
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
  return replace(IDBFactory.prototype, "open", () => {
    throw new DOMException("The database is blocked.", "UnknownError");
  });
}

/** Long waits pass at once, so that a request without an answer is given up now. */
export function hurryDeadlines(): Cleanup {
  const wait = globalThis.setTimeout;
  const hurried = (work: () => void, milliseconds = 0) =>
    wait(work, milliseconds >= 5_000 ? 30 : milliseconds);
  return replace(globalThis, "setTimeout", hurried);
}

function replace(owner: object, name: string, substitute: unknown): Cleanup {
  const original: unknown = Reflect.get(owner, name);
  Reflect.set(owner, name, substitute);
  return () => void Reflect.set(owner, name, original);
}
