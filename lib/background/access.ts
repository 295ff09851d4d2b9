import { fail, succeed, type Result } from "../http/failure";
import { createHttp, type Http, type HttpOptions } from "../http/http";
import { readKey, type KeyOwner } from "../store/secrets";
import type { Connection } from "../store/stored";
import { isLoopback } from "../text/loopback";
import type { Ports } from "./ports";

export interface Access {
  http: Http;
  key: string;
}

/**
 * Opens the way to a server with the key that is kept for it.
 * Gives `permission` when the origin is not allowed (any more) and `no-key` when no usable key is stored.
 */
export async function openAccess(
  connection: KeyOwner,
  ports: Ports,
  scheme?: HttpOptions["scheme"],
): Promise<Result<Access>> {
  const { api } = connection;
  const { origin, hostname } = new URL(api);
  if (!(await ports.mayReach(origin))) return fail({ kind: "permission", url: api, origin });
  const key = await readKey(connection);
  if (key === null) return fail({ kind: "no-key", url: api });
  const isOnline = () => ports.isOnline() || isLoopback(hostname);
  return succeed({ key, http: createHttp({ baseUrl: api, key, scheme, fetch: ports.fetch, isOnline }) });
}

/** Runs one call against a connection's server. */
export async function callServer<Value>(
  connection: Connection,
  ports: Ports,
  call: (http: Http) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const access = await openAccess(connection, ports);
  return access.ok ? call(access.value.http) : access;
}
