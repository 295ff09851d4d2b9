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

/** Details of tasks a person may open next, by key, so that the screen does not have to wait for storage. */
const atHand = new Map<string, CachedTask>();
const MOST_AT_HAND = 100;

/** Keeps the details of tasks at hand for {@link followTask}, the latest ones. */
export function keepAtHand(connection: string, tasks: ReadonlyMap<string, CachedTask>): void {
  if (atHand.size === 0) browser.storage.local.onChanged.addListener(dropChanged);
  for (const [task, cached] of tasks) {
    const key = cachedTaskKey(connection, task);
    atHand.delete(key);
    atHand.set(key, cached);
  }
  for (const key of atHand.keys()) {
    if (atHand.size <= MOST_AT_HAND) break;
    atHand.delete(key);
  }
}

const dropChanged = (changes: object) => {
  for (const key of Object.keys(changes)) atHand.delete(key);
};

/** Follows the cached details of a task. Those at hand are there at once, and what storage says of them a moment later. */
export function followTask(connection: string, task: string): Followed<CachedTask> {
  const key = cachedTaskKey(connection, task);
  return follow(key, readTask, "local", atHand.get(key));
}

const readTask = (stored: unknown) => unwrap<CachedTask | null>(stored, VERSIONS.task, null);

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
    const cached = readTask(stored[cachedTaskKey(connection, task)]);
    if (cached) found.set(task, cached);
  }
  return found;
}

/**
 * Follows what is stored under a key. `read` makes a value of it, or null. `known` stands for it until storage has
 * answered, and goes on to where that says the same.
 */
export function follow<Value>(
  key: string,
  read: (stored: unknown) => Value | null,
  area: "local" | "session" = "local",
  known?: Value,
): Followed<Value> {
  const value = signal<Value | null | undefined>(known);
  const take = (stored: unknown) => {
    value.value = read(stored);
  };
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) take(change.newValue);
  };
  const storage = browser.storage[area];
  storage.onChanged.addListener(listen);
  void storage.get(key).then((stored) => {
    const answer = read(stored[key]);
    if (known === undefined || JSON.stringify(answer) !== JSON.stringify(known)) value.value = answer;
  });
  return { value, stop: () => storage.onChanged.removeListener(listen) };
}
