import { IDBIndex, IDBObjectStore, IDBRequest } from "fake-indexeddb";
import { browser } from "wxt/browser";

/**
 * Lets a background die at one of its steps: the moments at which it touches the disk or the network. What it waits for
 * there never comes, so nothing after it runs.
 */
export interface Mortality {
  fetch: typeof fetch;
  /** Resolves when the step was reached. */
  died: Promise<void>;
  /** Gives disk and network back to the living. */
  revive: () => void;
}

type Method = (this: unknown, ...given: unknown[]) => unknown;

const DISK = ["get", "getAll", "put", "add", "delete", "count", "openCursor"];
const STORAGE = ["get", "set", "remove"];

/** What was begun on the disk and not finished never happened. */
function loseTransaction(self: unknown): IDBRequest {
  const store = self instanceof IDBIndex ? self.objectStore : self;
  if (store instanceof IDBObjectStore) {
    // the dead hear nothing of it
    Object.assign(store.transaction, { dispatchEvent: () => true });
    store.transaction.abort();
  }
  return new IDBRequest();
}

/** Counts steps from now on and dies at the given one, from 1. */
export function dieAtStep(step: number, fetch: typeof globalThis.fetch): Mortality {
  const death = Promise.withResolvers<void>();
  const undo: (() => void)[] = [];
  let steps = 0;
  const isDead = () => {
    steps += 1;
    if (steps >= step) death.resolve();
    return steps >= step;
  };

  function intercept(target: object, names: string[], silence: (self: unknown) => unknown): void {
    for (const name of names) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function") continue;
      const living: Method = function (...given) {
        return isDead() ? silence(this) : Reflect.apply(method, this, given);
      };
      Reflect.set(target, name, living);
      undo.push(() => Reflect.set(target, name, method));
    }
  }

  intercept(IDBObjectStore.prototype, DISK, loseTransaction);
  intercept(IDBIndex.prototype, DISK, loseTransaction);
  intercept(browser.storage.local, STORAGE, () => new Promise(() => undefined));
  return {
    died: death.promise,
    fetch: (...given) => (isDead() ? new Promise(() => undefined) : fetch(...given)),
    revive: () => undo.forEach((restore) => restore()),
  };
}
