import { succeed, type Result } from "../http/failure";
import type { CheckedKey, Credential, ServerAddress } from "../messages/command";
import { getContext, signIn } from "../pneumatic/context";
import type { Connection } from "../store/stored";
import type { sendCommand } from "./send-command";
import { openServer, pageNetwork, type Network } from "./network";

export interface ConnectRequest {
  server: ServerAddress;
  credential: Credential;
  remember: boolean;
}

type Send = typeof sendCommand;

/** Checks a server and a credential, and has the background store the connection. */
export async function connectServer(
  { server, credential, remember }: ConnectRequest,
  send: Send,
  network: Network = pageNetwork,
): Promise<Result<Connection>> {
  const checked = await checkCredential(server.api, credential, network);
  return checked.ok ? send("connect", { server, remember, ...checked.value }) : checked;
}

/** Gives a connection a new key. The background takes it only if it belongs to the same person. */
export async function replaceKey(
  { id, api }: Connection,
  credential: Credential,
  send: Send,
  network: Network = pageNetwork,
): Promise<Result<Connection>> {
  const checked = await checkCredential(api, credential, network);
  return checked.ok ? send("replace-key", { connection: id, ...checked.value }) : checked;
}

/**
 * Asks a server whose credential this is. A password is sent once and kept nowhere: only the token is.
 * Wrong credentials are `unauthorized`.
 */
async function checkCredential(
  api: string,
  credential: Credential,
  network: Network,
): Promise<Result<CheckedKey>> {
  const anonymous = await openServer(api, null, network);
  if (!anonymous.ok) return anonymous;
  const key =
    credential.kind === "api-key"
      ? succeed(credential.key.trim())
      : await signIn(anonymous.value, credential);
  if (!key.ok) return key;
  const server = await openServer(api, key.value, network);
  if (!server.ok) return server;
  const context = await getContext(server.value);
  if (!context.ok) return context;
  const { person, account } = context.value;
  const kind = credential.kind === "password" ? "session-token" : "api-key";
  return succeed({ key: key.value, credential: kind, person, account });
}
