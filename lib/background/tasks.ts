import { succeed, type Result } from "../http/failure";
import { fewAtOnce } from "../http/few-at-once";
import { getTask } from "../pneumatic/tasks";
import { markChecklistItem, unmarkChecklistItem } from "../pneumatic/checklists";
import { cacheTask } from "../store/cached-tasks";
import { cachedTaskItem } from "../store/items";
import type { Connection } from "../store/stored";
import type { Checklist, Task } from "../tasks/task";
import { callServer } from "./access";
import { learnDialect } from "./connections";
import type { Ports } from "./ports";

const PREFETCHED_AT_ONCE = 3;

/** Reads a task, learns how the server speaks from it, and stores it for pages. */
export async function readTask(connection: Connection, task: string, ports: Ports): Promise<Result<Task>> {
  const read = await callServer(connection, ports, (http) => getTask(http, task));
  if (!read.ok) return read;
  await learnDialect(connection, read.value.dialect);
  await cacheTask(connection.id, read.value.task, ports.now());
  return succeed(read.value.task);
}

/** Reads those of the tasks that are not stored yet, a few at a time. The first failure ends it. */
export async function prefetchTasks(
  connection: Connection,
  tasks: string[],
  ports: Ports,
): Promise<Result<null>> {
  let failed: Result<null> | null = null;
  const work = async (task: string) => {
    if (await cachedTaskItem(connection.id, task).read()) return;
    const read = await readTask(connection, task, ports);
    if (!read.ok && read.failure.kind !== "not-found" && read.failure.kind !== "forbidden") failed = read;
  };
  await fewAtOnce(tasks, PREFETCHED_AT_ONCE, work, () => failed !== null);
  return failed ?? succeed(null);
}

export interface ItemMark {
  task: string;
  checklist: number;
  item: number;
  marked: boolean;
}

/** Ticks or unticks a checklist item and stores what the server says about its list. */
export async function markItem(
  connection: Connection,
  { task, checklist, item, marked }: ItemMark,
  ports: Ports,
): Promise<Result<Checklist>> {
  const mark = marked ? markChecklistItem : unmarkChecklistItem;
  const answer = await callServer(connection, ports, (http) => mark(http, checklist, item));
  if (!answer.ok) return answer;
  const changed = answer.value;
  await cachedTaskItem(connection.id, task).update((cached) =>
    cached === null
      ? null
      : {
          ...cached,
          task: {
            ...cached.task,
            checklists: cached.task.checklists.map((list) => (list.id === changed.id ? changed : list)),
          },
        },
  );
  return answer;
}
