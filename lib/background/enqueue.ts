import { whatIsMissing } from "../fields/missing";
import type { Answers } from "../fields/output-field";
import { fail, succeed, type Result } from "../http/failure";
import { cachedTaskItem, settingsItem, snapshotItem } from "../store/items";
import { addRecord, changeRecord, readRecordOfTask, type OutboxRecord } from "../store/outbox";
import type { Connection } from "../store/stored";
import type { TaskVersion } from "../tasks/task";
import { publishOutbox } from "./outbox-view";
import type { Ports } from "./ports";

export interface Completion {
  task: string;
  answers: Answers;
  version: TaskVersion;
}

/**
 * Puts a completion into the outbox. When this resolves it is on the disk. While a page is open it waits there for the
 * undo window.
 * Gives `invalid` when the answers are not fit to be sent (the server would take some of them, reference §10) and
 * `refused` when an answer to the task is already on its way.
 */
export async function enqueueCompletion(
  connection: Connection,
  completion: Completion,
  ports: Ports,
): Promise<Result<OutboxRecord>> {
  const stored = await storeCompletion(connection, completion, ports);
  if (stored.ok) await publishOutbox();
  return stored;
}

/** Does the same without telling pages. */
export async function storeCompletion(
  connection: Connection,
  { task, answers, version }: Completion,
  ports: Ports,
): Promise<Result<OutboxRecord>> {
  const cached = await cachedTaskItem(connection.id, task).read();
  const problem = cached && whatIsMissing(cached.task, answers).fields[0];
  if (problem) {
    const message = problem.problem.code;
    return fail({
      kind: "invalid",
      url: connection.api,
      status: 0,
      message,
      field: problem.apiName,
      parameter: null,
    });
  }
  const row = cached
    ? undefined
    : (await snapshotItem(connection.id).read())?.rows.find(({ id }) => id === task);
  const now = ports.now();
  const { undoMilliseconds } = await settingsItem.read();
  const record: OutboxRecord = {
    operation: crypto.randomUUID(),
    connection: connection.id,
    person: connection.person.id,
    task,
    taskName: cached?.task.name ?? row?.name ?? "",
    workflowName: cached?.task.workflow.name ?? row?.workflowName ?? "",
    answers,
    version,
    state: "queued",
    attempts: 0,
    failures: 0,
    notBefore: ports.isPageOpen() ? now + undoMilliseconds : now,
    queuedAt: now,
    sentAt: null,
    failure: null,
    obstacle: null,
  };
  const stored = await storeRecord(record);
  return stored ? succeed(stored) : fail({ kind: "refused", url: connection.api, status: 0, detail: null });
}

/** Adds the record, or puts it in the place of a stopped one of the same task. Null when one is on its way. */
async function storeRecord(record: OutboxRecord): Promise<OutboxRecord | null> {
  const open = await readRecordOfTask(record.connection, record.task);
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
  const stored = await changeRecord(open.operation, (current) =>
    current.state === "needs-you" ? replacement : undefined,
  );
  return stored === replacement ? replacement : null;
}

/**
 * Sends a stopped answer again: it is now meant for the task as it stands, whatever changed since.
 * Resolves with whether there was one.
 */
export async function retryRecord(operation: string, version: TaskVersion, now: number): Promise<boolean> {
  const changed = await changeRecord(operation, (record) =>
    record.state === "needs-you"
      ? {
          ...record,
          state: "queued",
          version,
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
