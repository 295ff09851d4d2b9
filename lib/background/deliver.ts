import type { Failure } from "../http/failure";
import { explainForbidden } from "../pneumatic/context";
import { completeTask, getTask } from "../pneumatic/tasks";
import { changeRecord, type OutboxRecord } from "../store/outbox";
import type { Connection } from "../store/stored";
import type { Task } from "../tasks/task";
import { openAccess, type Access } from "./access";
import { judgeFailure, judgeReadFailure } from "./judge-failure";
import { learnDialect } from "./connections";
import { encodeRecord } from "./encode-record";
import { judge } from "./judge";
import type { Ports } from "./ports";
import {
  becomeUnknown,
  expectInterruption,
  needPerson,
  postpone,
  settle,
  type Delivery,
} from "./transitions";
import { holdsLocalFiles, resolveUploaded, uploadAnswers } from "./upload-answers";

const LONGEST_WAIT_MILLISECONDS = 7 * 24 * 60 * 60_000;

/**
 * Takes one record as far as it gets (design §5): reads the task, and only if it is still mine, active and unchanged
 * uploads the files and sends the answers. `sending` is on the disk before the request leaves; a record found in that
 * state was interrupted and is treated as unknown. Nothing is ever sent again without reading the task first.
 */
export async function deliver(record: OutboxRecord, connection: Connection, ports: Ports): Promise<Delivery> {
  if (connection.person.id !== record.person) return needPerson(record, { reason: "gone" });
  if (ports.now() - record.queuedAt > LONGEST_WAIT_MILLISECONDS)
    return needPerson(record, { reason: "too-old" });

  const access = await openAccess(connection, ports);
  if (!access.ok) return postpone(record, access.failure, ports);
  const read = await getTask(access.value.http, record.task);
  if (!read.ok) return afterReading(record, await explainForbidden(read.failure, access.value.http), ports);
  const { task } = read.value;
  const fluent = await learnDialect(connection, read.value.dialect);
  const known = await resolveUploaded(record.answers);
  const judged = judge({ ...record, answers: known }, task);
  if (judged.verdict === "delivered") return settle(record, ports);
  if (judged.verdict === "obstacle") return needPerson(record, judged.obstacle, record.failure);

  if (holdsLocalFiles(known)) await expectInterruption(record, ports);
  const uploaded = await uploadAnswers(known, fluent, access.value, ports);
  if (!uploaded.ok) {
    if ("lost" in uploaded) return needPerson(record, { reason: "file-lost", name: uploaded.lost });
    const delivery = await waitOrStop(record, uploaded.failure, ports);
    return delivery.outcome === "waiting" ? { ...delivery, failure: null } : delivery;
  }
  const encoded = await encodeRecord(uploaded.answers, task, fluent, access.value, ports);
  if (encoded.ok) return send(record, task, encoded.output, fluent, access.value, ports);
  return "obstacle" in encoded
    ? needPerson(record, encoded.obstacle)
    : waitOrStop(record, encoded.failure, ports);
}

/** The task could not be read. */
function afterReading(record: OutboxRecord, failure: Failure, ports: Ports): Promise<Delivery> {
  const gone = failure.kind === "not-found" || failure.kind === "forbidden";
  return gone ? needPerson(record, { reason: "gone" }, failure) : waitOrStop(record, failure, ports);
}

/** Nothing was completed yet: wait for the server, or stop where waiting does not help. */
function waitOrStop(record: OutboxRecord, failure: Failure, ports: Ports): Promise<Delivery> {
  return judgeReadFailure(failure) === "wait"
    ? postpone(record, failure, ports)
    : needPerson(record, { reason: "refused", failure }, failure);
}

async function send(
  record: OutboxRecord,
  task: Task,
  output: Record<string, unknown>,
  connection: Connection,
  access: Access,
  ports: Ports,
): Promise<Delivery> {
  const sending = await changeRecord(record.operation, (current) =>
    current.state === "needs-you"
      ? undefined
      : { ...current, state: "sending", sentAt: ports.now(), attempts: current.attempts + 1 },
  );
  if (sending?.state !== "sending") return { outcome: "again" };
  const answer = await completeTask(access.http, {
    task: task.id,
    workflow: task.workflow.id,
    output,
    route: connection.dialect.complete,
  });
  if (answer.ok) {
    await learnDialect(connection, { complete: answer.value.route });
    return settle(sending, ports);
  }
  const failure = await explainForbidden(answer.failure, access.http);
  switch (judgeFailure(failure)) {
    case "wait":
      return postpone(record, failure, ports);
    case "unknown":
      return becomeUnknown(sending, failure, ports);
    case "needs-you":
      return needPerson(sending, { reason: "refused", failure }, failure);
  }
}
