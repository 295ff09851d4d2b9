import { signal, type ReadonlySignal } from "@preact/signals";
import { browser } from "wxt/browser";
import { cachedTaskKey, directoryKey, VERSIONS } from "../store/keys";
import type { CachedTask, Directory } from "../store/stored";
import { unwrap } from "./stored-state";

export interface Followed<Value> {
  /** `undefined` until storage has answered, null when nothing is stored. */
  value: ReadonlySignal<Value | null | undefined>;
  stop(): void;
}

/** Follows the cached details of a task. */
export function followTask(connection: string, task: string): Followed<CachedTask> {
  return follow(cachedTaskKey(connection, task), (stored) =>
    unwrap<CachedTask | null>(stored, VERSIONS.task, null),
  );
}

/** Follows the people and groups of a connection. */
export function followDirectory(connection: string): Followed<Directory> {
  return follow(directoryKey(connection), (stored) =>
    unwrap<Directory | null>(stored, VERSIONS.directory, null),
  );
}

/** Reads the cached details of several tasks at once, for hints in the list. */
export async function readCachedTasks(connection: string, tasks: string[]): Promise<Map<string, CachedTask>> {
  const stored = await browser.storage.local.get(tasks.map((task) => cachedTaskKey(connection, task)));
  const found = new Map<string, CachedTask>();
  for (const task of tasks) {
    const cached = unwrap<CachedTask | null>(stored[cachedTaskKey(connection, task)], VERSIONS.task, null);
    if (cached) found.set(task, cached);
  }
  return found;
}

/** Follows what is stored under a key. `read` makes a value of it, or null. */
export function follow<Value>(
  key: string,
  read: (stored: unknown) => Value | null,
  area: "local" | "session" = "local",
): Followed<Value> {
  const value = signal<Value | null | undefined>(undefined);
  const take = (stored: unknown) => {
    value.value = read(stored);
  };
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) take(change.newValue);
  };
  const storage = browser.storage[area];
  storage.onChanged.addListener(listen);
  void storage.get(key).then((stored) => take(stored[key]));
  return { value, stop: () => storage.onChanged.removeListener(listen) };
}
