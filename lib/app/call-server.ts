import type { Http } from "../http/http";
import type { Result } from "../http/failure";
import type * as ServerClient from "../pneumatic/client";
import type { Connection } from "../store/stored";

/** Every function of the server's client, loaded when a page first asks. */
export type Client = typeof ServerClient;

/**
 * Asks a connection's server from this page: for what nobody else needs to know, or to change what may be changed twice
 * without harm. Whatever must happen once, or changes what is stored, is a command to the background (decision 008).
 * @param call receives the client and the opened server
 */
export async function callServer<Value>(
  connection: Connection,
  call: (client: Client, http: Http) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const { client, openAccess } = await import("./server-access");
  const access = await openAccess(connection);
  return access.ok ? call(client, access.value.http) : access;
}
