import type { Http } from "../http/http";
import type { Result } from "../http/failure";
import type * as ServerClient from "../pneumatic/client";
import type { Connection } from "../store/stored";
import type * as ServerAccessModule from "./server-access";
import { sendCommand } from "./send-command";

/** Every function of the server's client, loaded when a page first asks. */
export type Client = typeof ServerClient;

type ServerAccess = Pick<typeof ServerAccessModule, "client" | "openAccess">;

/** What the background has to learn: with these it stops asking until the person acts. */
const CONCERNS_ALL = ["unauthorized", "permission", "no-key"];

/**
 * Asks a connection's server from this page: for what nobody else needs to know, or to change what may be changed twice
 * without harm. Whatever must happen once, or changes what is stored, is a command to the background (decision 008).
 * @param call receives the client and the opened server
 * @param load brings the client; tests give their own
 */
export async function callServer<Value>(
  connection: Connection,
  call: (client: Client, http: Http) => Promise<Result<Value>>,
  load: () => Promise<ServerAccess> = () => import("./server-access"),
): Promise<Result<Value>> {
  const { client, openAccess } = await load();
  const access = await openAccess(connection);
  const answer = access.ok ? await call(client, access.value.http) : access;
  if (!answer.ok && CONCERNS_ALL.includes(answer.failure.kind))
    void sendCommand("poll", { reason: "user", connection: connection.id });
  return answer;
}
