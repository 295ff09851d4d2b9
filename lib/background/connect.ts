import { CURRENT_DIALECT } from "../fields/dialect";
import { fail, succeed, type Result } from "../http/failure";
import type { Credential, ServerAddress } from "../messages/command";
import { getContext, signIn } from "../pneumatic/context";
import { connectionsItem, statusItem } from "../store/items";
import { writeKey } from "../store/secrets";
import type { Connection } from "../store/stored";
import { httpFor } from "./access";
import { changeConnection } from "./connections";
import type { Ports } from "./ports";

export interface ConnectRequest {
  server: ServerAddress;
  credential: Credential;
  remember: boolean;
}

/**
 * Checks a server and a credential and stores the connection. A password is sent once and not kept: only the token is.
 * Nothing is stored unless the server said who this is. The same person on the same server is one connection.
 */
export async function connect(request: ConnectRequest, ports: Ports): Promise<Result<Connection>> {
  const { server, credential, remember } = request;
  const checked = await checkCredential(server.api, credential, ports);
  if (!checked.ok) return checked;
  const { key, who } = checked.value;
  const existing = (await connectionsItem.read()).find(
    ({ api, person }) => api === server.api && person.id === who.person.id,
  );
  const connection: Connection = {
    id: existing?.id ?? crypto.randomUUID(),
    system: "pneumatic",
    ...server,
    ...who,
    dialect: existing?.dialect ?? CURRENT_DIALECT,
    credential: credential.kind === "password" ? "session-token" : "api-key",
    remember,
    connectedAt: ports.now(),
  };
  await writeKey(connection, key);
  await connectionsItem.update((all) => [...all.filter(({ id }) => id !== connection.id), connection]);
  await statusItem(connection.id).write({ state: "new" });
  return succeed(connection);
}

/** Gives a connection a new key. It must belong to the same person: unsent answers are theirs. */
export async function replaceKey(
  connection: Connection,
  credential: Credential,
  ports: Ports,
): Promise<Result<Connection>> {
  const checked = await checkCredential(connection.api, credential, ports);
  if (!checked.ok) return checked;
  const { key, who } = checked.value;
  if (who.person.id !== connection.person.id) {
    return fail({ kind: "refused", url: connection.api, status: 0, detail: who.person.name });
  }
  await writeKey(connection, key);
  const changed = await changeConnection(connection, (stored) => ({
    ...stored,
    ...who,
    credential: credential.kind === "password" ? "session-token" : "api-key",
  }));
  await statusItem(connection.id).write({ state: "new" });
  return succeed(changed);
}

async function checkCredential(api: string, credential: Credential, ports: Ports) {
  const { origin } = new URL(api);
  if (!(await ports.mayReach(origin))) return fail({ kind: "permission", url: api, origin });
  const key =
    credential.kind === "api-key"
      ? succeed(credential.key.trim())
      : await signIn(httpFor(api, null, ports), { email: credential.email, password: credential.password });
  if (!key.ok) return key;
  const context = await getContext(httpFor(api, key.value, ports));
  if (!context.ok) return context;
  const { person, account } = context.value;
  return succeed({ key: key.value, who: { person, account } });
}
