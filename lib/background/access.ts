import { fail, succeed, type Result } from "../http/failure";
import { createHttp, type Http, type HttpOptions } from "../http/http";
import { readKey, type KeyOwner } from "../store/secrets";
import type { Connection } from "../store/stored";
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
  const { origin } = new URL(connection.api);
  if (!(await ports.mayReach(origin))) return fail({ kind: "permission", url: connection.api, origin });
  const key = await readKey(connection);
  if (key === null) return fail({ kind: "no-key", url: connection.api });
  return succeed({ key, http: httpFor(connection.api, key, ports, scheme) });
}

/** Makes a client for an address, with a key or (null) without. */
export function httpFor(
  baseUrl: string,
  key: string | null,
  ports: Ports,
  scheme?: HttpOptions["scheme"],
): Http {
  const isOnline = () => ports.isOnline() || isLoopback(baseUrl);
  return createHttp({ baseUrl, key, scheme, fetch: ports.fetch, isOnline });
}

/** A server on this computer can be reached without a network. */
const isLoopback = (url: string) => ["localhost", "127.0.0.1"].includes(new URL(url).hostname);

/** Runs one call against a connection's server. */
export async function callServer<Value>(
  connection: Connection,
  ports: Ports,
  call: (http: Http) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const access = await openAccess(connection, ports);
  return access.ok ? call(access.value.http) : access;
}
