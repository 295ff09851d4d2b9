import { isRecord, readText } from "../../lib/app/read-record";
import type { BatchTask } from "../../lib/tasks/batch";
import { LAST_BATCH_KEY } from "./last-batch-key";

/** What happened longer ago than this is no longer news. Milliseconds. */
const FRESH = 30 * 60_000;

/** Takes up the tasks that another page completed together a short while ago. `now` is in Unix milliseconds. */
export function recallBatch(local: Pick<Storage, "getItem">, now: number): BatchTask[] {
  const stored = parse(local.getItem(LAST_BATCH_KEY));
  if (!isRecord(stored) || typeof stored.at !== "number" || now - stored.at >= FRESH) return [];
  return Array.isArray(stored.tasks) ? stored.tasks.flatMap(readTask) : [];
}

/** Keeps them. */
export function storeBatch(
  local: Pick<Storage, "setItem" | "removeItem">,
  tasks: BatchTask[],
  now: number,
): void {
  if (tasks.length > 0) local.setItem(LAST_BATCH_KEY, JSON.stringify({ at: now, tasks }));
  else local.removeItem(LAST_BATCH_KEY);
}

function readTask(value: unknown): BatchTask[] {
  if (!isRecord(value)) return [];
  const [operation, connection, task] = [value.operation, value.connection, value.task].map(readText);
  if (!operation || !connection || !task) return [];
  return [
    {
      operation,
      connection,
      task,
      name: readText(value.name) ?? "",
      workflowName: readText(value.workflowName) ?? "",
    },
  ];
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
