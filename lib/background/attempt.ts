import type { Result } from "../http/failure";
import { explainForbidden } from "../pneumatic/context";
import { changeRecord, type OutboxRecord } from "../store/outbox";
import type { Access } from "./access";
import { judgeFailure } from "./judge-failure";
import type { Ports } from "./ports";
import { becomeUnknown, needPerson, postpone, type Delivery } from "./transitions";

/** So many requests without effect are no accident: some answers make a server fail each time (reference §11, §30.7). */
export const MOST_ATTEMPTS = 4;

/** Stops a record that was refused, or sent in vain too often. */
export function giveUp(record: OutboxRecord): Promise<Delivery> {
  const failure = record.failure ?? { kind: "interrupted", url: "" };
  return needPerson(record, { reason: "refused", failure }, failure);
}

/**
 * Notes that the server has said yes. Browsers themselves send a request again where a connection breaks (decision 013), so
 * the record is looked at once more before it is forgotten.
 */
export async function noteAnswer(
  { operation }: OutboxRecord,
  answered: OutboxRecord["answered"],
): Promise<Delivery> {
  await changeRecord(operation, (current) => ({ ...current, answered }));
  return { outcome: "again" };
}

/**
 * Sends a record's request. `sending` is on the disk before it leaves (design §5).
 * @param changes what is to be remembered with it: how to find out later whether it arrived
 * @param onDone is told what the server answered to a request that succeeded
 */
export async function attempt<Value>(
  record: OutboxRecord,
  changes: { targets?: string[]; seen?: string[] },
  { http }: Access,
  ports: Ports,
  request: () => Promise<Result<Value>>,
  onDone: (value: Value) => Promise<Delivery>,
): Promise<Delivery> {
  const sending = await changeRecord(record.operation, (current) =>
    current.state === "needs-you"
      ? undefined
      : {
          ...current,
          ...changes,
          state: "sending",
          sentAt: ports.now(),
          attempts: current.attempts + 1,
        },
  );
  if (sending?.state !== "sending") return { outcome: "again" };
  const answer = await request();
  if (answer.ok) return onDone(answer.value);
  const failure = await explainForbidden(answer.failure, http);
  switch (judgeFailure(failure, record.kind)) {
    case "wait":
      return postpone(record, failure, ports);
    case "unknown":
      return becomeUnknown(sending, failure, ports);
    case "needs-you":
      return needPerson(sending, { reason: "refused", failure }, failure);
  }
}
