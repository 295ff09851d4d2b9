import { browser } from "wxt/browser";
import { boundTasks } from "./caches";
import { cachedTaskItem } from "./items";
import { cachedTaskKey } from "./keys";
import type { Task } from "../tasks/task";

/** Stores the details of a task for pages to show at once, for as long as it is among the latest. `readAt` is in Unix milliseconds. */
export async function cacheTask(connection: string, task: Task, readAt: number): Promise<void> {
  await cachedTaskItem(connection, task.id).write({ task, readAt });
  await boundTasks();
}

/** Forgets the details of a task. */
export async function removeCachedTask(connection: string, task: string): Promise<void> {
  await cachedTaskItem(connection, task).remove();
}

/** Forgets the details of many tasks in one write. */
export async function removeCachedTasks(connection: string, tasks: string[]): Promise<void> {
  if (tasks.length > 0)
    await browser.storage.local.remove(tasks.map((task) => cachedTaskKey(connection, task)));
}
