import type { browser as ExtensionApi } from "wxt/browser";

/** Functions that run in a quiet document of the extension: each stands by itself. */
declare const chrome: typeof ExtensionApi;

/** Sends the background a message as a page of ours does. Gives its answer, or null where the background ended. */
export async function sendMessage(message: unknown): Promise<unknown> {
  try {
    return await chrome.runtime.sendMessage(message);
  } catch {
    return null;
  }
}

export async function writeStorage(items: Record<string, unknown>): Promise<void> {
  await chrome.storage.local.set(items);
}

/** What is on its way, what is typed and not yet sent (both as text), and the files that are still here. */
export async function readDatabase(): Promise<{ outbox: string[]; drafts: string[]; files: string[] }> {
  const answer = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(String(request.error)));
    });
  // To open what is not there would make an empty one.
  const present = (await indexedDB.databases()).some(({ name }) => name === "workflow-inbox");
  if (!present) return { outbox: [], drafts: [], files: [] };
  const database = await answer(indexedDB.open("workflow-inbox"));
  const read = (name: string): Promise<unknown[]> =>
    answer(database.transaction(name).objectStore(name).getAll());
  const [outbox, drafts] = await Promise.all([read("outbox"), read("drafts")]);
  const files = await answer(database.transaction("files").objectStore("files").getAllKeys());
  database.close();
  const asText = (all: unknown[]) => all.map((one) => JSON.stringify(one));
  return { outbox: asText(outbox), drafts: asText(drafts), files: files.map(String) };
}

/** Replaces records of the outbox, and adds a file as a page does that a person gives one to. */
export async function writeDatabase({ outbox = [], file }: Writes): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("workflow-inbox", 1);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(["outbox", "files"], "readwrite");
    for (const record of outbox) transaction.objectStore("outbox").put(record);
    if (file) {
      const blob = new Blob([file.text], { type: "text/plain" });
      transaction.objectStore("files").put({ ...file.place, type: blob.type, blob, remote: null });
    }
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(new Error(String(transaction.error)));
  });
  database.close();
}

export interface Writes {
  outbox?: unknown[];
  file?: { text: string; place: Record<string, unknown> };
}

/** Takes the whole database away, as where a person clears what is stored. */
export async function deleteDatabase(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase("workflow-inbox");
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error(String(request.error)));
  });
}

/** Keeps everybody out of the database for a while: a newer version begins to upgrade it and gives up. */
export async function blockDatabase(milliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.open("workflow-inbox", 2);
    request.onupgradeneeded = () => {
      const { transaction } = request;
      const end = Date.now() + milliseconds;
      const hold = () => {
        if (Date.now() > end) return transaction?.abort();
        const again = transaction?.objectStore("outbox").count();
        if (again) again.onsuccess = hold;
      };
      hold();
    };
    // given up, as it was meant to
    request.onerror = (event) => {
      event.preventDefault();
      resolve();
    };
  });
}
