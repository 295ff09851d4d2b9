import { createMemoryStore, requestsTo, type MemoryStore } from "./memory-store";

interface MemoryRequest {
  result: unknown;
  error: unknown;
  onsuccess: (() => void) | null;
  onerror: (() => void) | null;
  onupgradeneeded?: () => void;
}

type Queue = (run: () => Promise<void>) => void;

/**
 * As much of the browser's databases as `lib/store/database.ts` uses, in memory: transactions one after another, all or
 * nothing, over as soon as nothing more is asked of them.
 */
export function createMemoryDatabases() {
  const opened = new Map<string, MemoryDatabase>();
  return {
    open(name: string): MemoryRequest {
      const known = opened.get(name);
      const database = known ?? createDatabase();
      opened.set(name, database);
      const request: MemoryRequest = { result: database, error: null, onsuccess: null, onerror: null };
      queueMicrotask(() => {
        if (!known) request.onupgradeneeded?.();
        request.onsuccess?.();
      });
      return request;
    },
  };
}

type MemoryDatabase = ReturnType<typeof createDatabase>;

function createDatabase() {
  const stores = new Map<string, MemoryStore>();
  let last = Promise.resolve();
  const queue: Queue = (run) => {
    last = last.then(run);
  };
  return {
    onversionchange: null,
    onclose: null,
    close: () => undefined,
    createObjectStore(name: string, { keyPath }: { keyPath?: string | string[] } = {}) {
      const store = createMemoryStore(keyPath);
      stores.set(name, store);
      return {
        createIndex: (index: string, path: string[], { unique = false } = {}) =>
          void store.indexes.set(index, { path, unique }),
      };
    },
    transaction: (_names: string[]) => beginTransaction(stores, queue),
  };
}

function beginTransaction(stores: Map<string, MemoryStore>, queue: Queue) {
  const waiting: (() => boolean)[] = [];
  const transaction = {
    error: null as unknown,
    oncomplete: null as (() => void) | null,
    onabort: null as (() => void) | null,
    objectStore: (name: string) => requestsTo(stores.get(name) ?? createMemoryStore(undefined), ask),
  };

  function ask(run: () => unknown): MemoryRequest {
    const request: MemoryRequest = { result: undefined, error: null, onsuccess: null, onerror: null };
    waiting.push(() => {
      try {
        request.result = run();
      } catch (error) {
        request.error = error;
        transaction.error = error;
        request.onerror?.();
        return false;
      }
      request.onsuccess?.();
      return true;
    });
    return request;
  }

  queue(async () => {
    const before = [...stores.values()].map((store) => ({ store, rows: new Map(store.rows) }));
    for (;;) {
      await nextTask();
      const next = waiting.shift();
      if (!next) return transaction.oncomplete?.();
      if (next()) continue;
      for (const { store, rows } of before) store.rows = rows;
      return transaction.onabort?.();
    }
  });
  return transaction;
}

/** Resolves when all that follows from what has just been answered is done. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
