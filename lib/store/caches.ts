import { browser } from "wxt/browser";

/** What a server tells again, the list itself apart: details of tasks, people, templates. */
const CACHE = /^(task|directory|templates):/;
const TASK = /^task:/;
const MOST_TASKS = 500;

/** Makes room on the disk: forgets that share (0 to 1) of what is only cached, what was read longest ago first. */
export async function dropCaches(share: number, which = CACHE): Promise<void> {
  const caches = Object.entries(await browser.storage.local.get(null))
    .filter(([key]) => which.test(key))
    .map(([key, stored]) => ({ key, age: ageOf(stored) }))
    .sort((one, other) => one.age - other.age)
    .map(({ key }) => key);
  await browser.storage.local.remove(caches.slice(0, Math.ceil(caches.length * share)));
}

/** Writes something. Where that fails, older caches make room for it, in the end all of them. Rejects if that is no help. */
export function withRoom<Value>(write: () => Promise<Value>, share = 0.5): Promise<Value> {
  return write().catch(async (error: unknown) => {
    if (share > 1) throw error;
    await dropCaches(share);
    return withRoom(write, share * 2);
  });
}

/** Keeps the number of tasks whose details are stored within bounds. */
export async function boundTasks(): Promise<void> {
  const keys = await browser.storage.local.getKeys();
  if (keys.filter((key) => TASK.test(key)).length > MOST_TASKS) await dropCaches(0.5, TASK);
}

/** When a cache was read, Unix milliseconds. One that does not tell goes first. Quotes inside texts are escaped. */
const ageOf = (stored: unknown) => Number(/"readAt":(\d+)/.exec(JSON.stringify(stored))?.[1] ?? 0);
