import { CURRENT_DIALECT } from "../fields/dialect";
import { fail, succeed, type Result } from "../http/failure";
import type { CheckedKey, CommandInput } from "../messages/command";
import { connectionsItem, statusItem } from "../store/items";
import { isSetServer, readPolicy } from "../store/policy";
import { writeKey } from "../store/secrets";
import type { Connection } from "../store/stored";
import { changeConnection } from "./connections";

/**
 * Stores the connection to a server that has told a page whose key this is. The same person on the same server is one
 * connection. Fails with `not-allowed` where an administrator wants another server. `now` is in Unix milliseconds.
 */
export async function connect(
  { server, key, ...who }: CommandInput<"connect">,
  now: number,
): Promise<Result<Connection>> {
  const { policy } = await readPolicy();
  if (policy.server !== undefined && policy.otherServers === false && !isSetServer(policy.server, server))
    return fail({ kind: "not-allowed", url: "", server: policy.server });
  const existing = (await connectionsItem.read()).find(
    ({ api, person }) => api === server.api && person.id === who.person.id,
  );
  const connection: Connection = {
    ...existing,
    id: existing?.id ?? idOf(server.api, who.person.id),
    system: "pneumatic",
    ...server,
    ...who,
    dialect: existing?.dialect ?? CURRENT_DIALECT,
    connectedAt: now,
  };
  await writeKey(connection, key);
  await connectionsItem.update((all) => [...all.filter(({ id }) => id !== connection.id), connection]);
  await statusItem(connection.id).write({ state: "new" });
  return succeed(connection);
}

/** The same each time: should the list of connections be lost, what waits for one finds it again. */
const idOf = (api: string, person: number) => person + encodeURIComponent(api).replaceAll("%", "_");

/** Gives a connection a new key. It must belong to the same person: unsent answers are theirs. */
export async function replaceKey(
  connection: Connection,
  { key, credential, person, account }: CheckedKey,
): Promise<Result<Connection>> {
  if (person.id !== connection.person.id) {
    return fail({ kind: "refused", url: connection.api, status: 0, detail: person.name });
  }
  await writeKey(connection, key);
  const changed = await changeConnection(connection, (stored) => ({
    ...stored,
    credential,
    person,
    account,
  }));
  await statusItem(connection.id).write({ state: "new" });
  return succeed(changed);
}
