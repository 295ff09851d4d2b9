import type { Failure } from "../http/failure";
import { explainForbidden } from "../pneumatic/context";
import type { OutboxRecord } from "../store/outbox";
import type { Access } from "./access";
import { judgeReadFailure } from "./judge-failure";
import type { Ports } from "./ports";
import { needPerson, postpone, type Delivery } from "./transitions";

/** The task of a record could not be read: it is gone, or the record waits. */
export async function notRead(
  record: OutboxRecord,
  read: Failure,
  access: Access,
  ports: Ports,
): Promise<Delivery> {
  const failure = await explainForbidden(read, access.http);
  const gone = failure.kind === "not-found" || failure.kind === "forbidden";
  return gone ? needPerson(record, { reason: "gone" }, failure) : waitOrStop(record, failure, ports);
}

/** Nothing was sent yet: wait for the server, or stop where waiting does not help. */
export function waitOrStop(record: OutboxRecord, failure: Failure, ports: Ports): Promise<Delivery> {
  return judgeReadFailure(failure) === "wait"
    ? postpone(record, failure, ports)
    : needPerson(record, { reason: "refused", failure }, failure);
}
