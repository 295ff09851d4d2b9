import type { TaskEvent } from "../tasks/event";

/** Something that the server has just told of a task or a workflow. */
export interface TaskNews {
  connection: string;
  /** Null: of the workflow as a whole. Null as well as the workflow: anything may have happened, read again. */
  task: string | null;
  workflow: string | null;
  /** The entry of the log that was made or changed; null where only the task itself has changed. */
  event: TaskEvent | null;
}

const CHANNEL = "task-events";

/**
 * Calls back whenever a server tells of a task, in whichever of our pages the news arrives. Nothing is ever told where
 * instant updates are off, so it may refresh what is shown but nothing may depend on it.
 * @returns the function that ends it
 */
export function onTaskEvent(listen: (news: TaskNews) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", ({ data }: MessageEvent<TaskNews>) => listen(data));
  return () => channel.close();
}

/** Whether news concern a task: they name it, or name nothing. */
export function concerns(news: TaskNews, connection: string, task: string): boolean {
  if (news.connection !== connection) return false;
  return news.task === task || (news.task === null && news.workflow === null);
}

/** Tells all pages, this one as well. @returns the function to tell with, and one that ends it */
export function openTaskEvents(): { tell: (news: TaskNews) => void; close: () => void } {
  const channel = new BroadcastChannel(CHANNEL);
  return { tell: (news) => channel.postMessage(news), close: () => channel.close() };
}
