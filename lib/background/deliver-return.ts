import { listRecentComments, type LogOwner } from "../pneumatic/add-comment";
import { returnTask } from "../pneumatic/return-task";
import { getTask } from "../pneumatic/tasks";
import type { ReturnRecord } from "../store/outbox";
import type { Connection } from "../store/stored";
import type { Task } from "../tasks/task";
import type { Access } from "./access";
import { attempt, giveUp, MOST_ATTEMPTS } from "./attempt";
import { judgeStanding } from "./judge";
import { judgeReadFailure } from "./judge-failure";
import { notRead } from "./not-read";
import type { Ports } from "./ports";
import { isSameText } from "./same-text";
import { needPerson, postpone, settle, type Delivery } from "./transitions";

/**
 * Returns a task (reference §12): it is read, and only if it still stands as the person saw it the request leaves. After a
 * request of which nobody knows what became, the logs of the steps it went to tell whether it was ours.
 */
export async function deliverReturn(
  record: ReturnRecord,
  connection: Connection,
  access: Access,
  ports: Ports,
): Promise<Delivery> {
  const read = await getTask(access.http, record.task);
  const task = read.ok ? read.value.task : null;
  const obstacle = task && judgeStanding(record, task);
  const targets = task?.revertTargets.map(({ id }) => id) ?? [];
  if ((obstacle || !task) && record.sentAt !== null) {
    const arrived = await findReturn(record, task, record.targets ?? targets, access);
    if (arrived === true) return settle(record, ports);
    if (arrived !== false) return postpone(record, arrived, ports);
  }
  if (!read.ok) return notRead(record, read.failure, access, ports);
  if (obstacle) return needPerson(record, obstacle, record.failure);
  if (task?.subWorkflows.some(({ running }) => running)) {
    return needPerson(record, { reason: "sub-workflow-running" }, record.failure);
  }
  if (record.failure?.kind === "invalid" || record.attempts >= MOST_ATTEMPTS) {
    return giveUp(record);
  }
  const request = () => returnTask(access.http, record.task, record.comment);
  return attempt(record, { targets }, access, ports, request, () => settle(record, ports));
}

/**
 * Whether the log of a step the task went to, or of the workflow, shows our return: by this person, with this reason,
 * since the task was started. Where no log can be read, a task that has become pending, or is not started any more, went
 * back.
 * @returns the failure for which it is too early to tell
 */
async function findReturn(record: ReturnRecord, task: Task | null, targets: string[], { http }: Access) {
  const { person } = record;
  const logs: LogOwner[] = targets.map((target) => ({ task: target }));
  let isBlind = true;
  for (const owner of [...logs, { workflow: task?.workflow.id ?? "" }]) {
    const read = await listRecentComments(http, owner, "return");
    if (!read.ok && judgeReadFailure(read.failure) === "wait") return read.failure;
    if (!read.ok) continue;
    isBlind = false;
    const since = record.version.startedAt ?? 0;
    const isOurs = read.value.some(
      ({ authorId, text, at }) =>
        (authorId ?? person) === person && isSameText(text, record.comment) && (at ?? since) >= since,
    );
    if (isOurs) return true;
  }
  return isBlind && (task?.status === "pending" || task?.startedAt === null);
}
