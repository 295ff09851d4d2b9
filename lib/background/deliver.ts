import type { Connection } from "../store/stored";
import type { OutboxRecord } from "../store/outbox";
import { openAccess } from "./access";
import { deliverComment } from "./deliver-comment";
import { deliverCompletion } from "./deliver-completion";
import { deliverLaunch } from "./deliver-launch";
import { deliverReturn } from "./deliver-return";
import type { Ports } from "./ports";
import { needPerson, postpone, type Delivery } from "./transitions";

const LONGEST_WAIT_MILLISECONDS = 7 * 24 * 60 * 60_000;

/**
 * Takes one record as far as it gets (design §5). Whatever its kind: the server is asked first whether it has it already,
 * `sending` is on the disk before the request leaves, and a record found in that state was interrupted and is treated as
 * unknown. Nothing is ever sent again without looking first.
 */
export async function deliver(record: OutboxRecord, connection: Connection, ports: Ports): Promise<Delivery> {
  if (connection.person.id !== record.person) return needPerson(record, { reason: "gone" });
  if (ports.now() - record.queuedAt > LONGEST_WAIT_MILLISECONDS)
    return needPerson(record, { reason: "too-old" });

  const access = await openAccess(connection, ports);
  if (!access.ok) return postpone(record, access.failure, ports);
  switch (record.kind) {
    case "complete":
      return deliverCompletion(record, connection, access.value, ports);
    case "return":
      return deliverReturn(record, connection, access.value, ports);
    case "comment":
      return deliverComment(record, connection, access.value, ports);
    case "launch":
      return deliverLaunch(record, connection, access.value, ports);
  }
}
