import { whatIsMissing } from "../fields/missing";
import { fail, succeed, type Result } from "../http/failure";
import { cachedTaskItem, settingsItem, snapshotItem } from "../store/items";
import {
  addRecord,
  changeRecord,
  readRecordOfTask,
  type CommentRecord,
  type CompletionRecord,
  type LaunchRecord,
  type OutboxRecord,
  type ReturnRecord,
} from "../store/outbox";
import type { CachedTask, Connection } from "../store/stored";
import type { TaskVersion } from "../tasks/task";
import { publishOutbox } from "./outbox-view";
import type { Ports } from "./ports";

/** What a person wants done. */
export type Order =
  | Pick<CompletionRecord, "kind" | "task" | "answers" | "version">
  | Pick<ReturnRecord, "kind" | "task" | "comment" | "version">
  | Pick<CommentRecord, "kind" | "about" | "text">
  | Pick<LaunchRecord, "kind" | "task" | "launch" | "answers">;

/**
 * Puts something into the outbox. When this resolves it is on the disk. While a page is open, a completion or return waits
 * there for the undo window.
 * Gives `invalid` when it is not fit to be sent (the server would take some of that, reference §10) and `refused` when an
 * answer to the task, or a launch of the same key, is already on its way.
 */
export async function enqueue(
  connection: Connection,
  order: Order,
  ports: Ports,
): Promise<Result<OutboxRecord>> {
  const stored = await storeOrder(connection, order, ports);
  if (stored.ok) await publishOutbox();
  return stored;
}

/** Does the same without telling pages. */
export async function storeOrder(
  connection: Connection,
  order: Order,
  ports: Ports,
): Promise<Result<OutboxRecord>> {
  const task = order.kind === "comment" ? order.about : order.task;
  const cached = await cachedTaskItem(connection.id, task).read();
  const problem = findProblem(order, cached);
  if (problem) return fail({ kind: "invalid", url: connection.api, status: 0, ...problem });
  const row = cached
    ? undefined
    : (await snapshotItem(connection.id).read())?.rows.find(({ id }) => id === task);
  const now = ports.now();
  const isHeld = ports.isPageOpen() && (order.kind === "complete" || order.kind === "return");
  const record: OutboxRecord = {
    operation: crypto.randomUUID(),
    connection: connection.id,
    person: connection.person.id,
    taskName: cached?.task.name ?? row?.name ?? "",
    workflowName:
      (order.kind === "launch" ? order.launch.name : cached?.task.workflow.name) ?? row?.workflowName ?? "",
    state: "queued",
    attempts: 0,
    failures: 0,
    notBefore: isHeld ? now + (await settingsItem.read()).undoMilliseconds : now,
    queuedAt: now,
    sentAt: null,
    failure: null,
    obstacle: null,
    ...order,
  };
  const stored = await storeRecord(record);
  return stored ? succeed(stored) : fail({ kind: "refused", url: connection.api, status: 0, detail: null });
}

/** Why an order is not fit to be sent: the first wrong field, or a text that is missing. */
function findProblem(order: Order, cached: CachedTask | null) {
  if (order.kind === "return" || order.kind === "comment") {
    const text = order.kind === "return" ? order.comment : order.text;
    return text.trim() === "" ? { message: "required", field: null, parameter: "text" } : null;
  }
  const form =
    order.kind === "complete"
      ? cached?.task
      : { fields: order.launch.fields, fieldsets: [], checklists: [], subWorkflows: [] };
  const wrong = form && whatIsMissing(form, order.answers).fields[0];
  return wrong ? { message: wrong.problem.code, field: wrong.apiName, parameter: null } : null;
}

/** Adds the record, or puts it in the place of a stopped one of the same task. Null when one is on its way. */
async function storeRecord(record: OutboxRecord): Promise<OutboxRecord | null> {
  const open = record.kind === "comment" ? null : await readRecordOfTask(record.connection, record.task);
  if (!open) {
    try {
      await addRecord(record);
      return record;
    } catch (error) {
      if (error instanceof DOMException && error.name === "ConstraintError") return null;
      throw error;
    }
  }
  const replacement = { ...record, operation: open.operation };
  // An earlier request may have started the workflow: it is looked for first.
  if (open.kind === "launch") Object.assign(replacement, { sentAt: open.sentAt, seen: open.seen });
  const stored = await changeRecord(open.operation, (current) =>
    current.state === "needs-you" ? replacement : undefined,
  );
  return stored === replacement ? replacement : null;
}

/**
 * Sends a stopped record again: an answer or a return is now meant for the task as it stands, whatever changed since.
 * Resolves with whether there was one; what only tells of a second workflow has nothing to send.
 * @param version of the task; null where the record is not about one. @param now Unix milliseconds
 */
export async function retryRecord(
  operation: string,
  version: TaskVersion | null,
  now: number,
): Promise<boolean> {
  const changed = await changeRecord(operation, (record) =>
    record.state === "needs-you" && record.obstacle?.reason !== "started-twice"
      ? {
          ...record,
          ...(version && { version }),
          state: "queued",
          attempts: 0,
          failures: 0,
          failure: null,
          obstacle: null,
          notBefore: now,
          queuedAt: now,
        }
      : undefined,
  );
  await publishOutbox();
  return changed?.state === "queued";
}
