import { getContext } from "../pneumatic/context";
import type { Connection } from "../store/stored";
import { callServer } from "./access";
import { changeConnection } from "./connections";
import type { Ports } from "./ports";

/** Learns what changed about the person: name, role, time zone, date format. A failure leaves what is known. */
export async function refreshPerson(connection: Connection, ports: Ports): Promise<void> {
  const context = await callServer(connection, ports, getContext);
  if (!context.ok || context.value.person.id !== connection.person.id) return;
  const { person, account } = context.value;
  await changeConnection(connection, (stored) => ({ ...stored, person, account }));
}
