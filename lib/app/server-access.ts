import { createHttp, type Http } from "../http/http";
import { fail, succeed, type Result } from "../http/failure";
import { readKey } from "../store/secrets";
import type { Connection } from "../store/stored";
import { hasAccess, originPattern } from "./permissions";

export * as client from "../pneumatic/client";

export interface PageAccess {
  http: Http;
  key: string;
}

/** What a page needs of the browser to reach a server. Tests pass their own. */
export interface Network {
  fetch: typeof fetch;
  isOnline: () => boolean;
  /** Whether the person has allowed the host of an address. */
  mayReach: (address: string) => Promise<boolean>;
}

export const pageNetwork: Network = {
  fetch: globalThis.fetch.bind(globalThis),
  isOnline: () => navigator.onLine,
  mayReach: (address) => hasAccess([originPattern(address)]),
};

/**
 * Opens the way from this page to a server, with a key or (null) without.
 * Gives `permission` when the origin is not allowed (any more).
 */
export async function openServer(
  baseUrl: string,
  key: string | null,
  network: Network = pageNetwork,
): Promise<Result<Http>> {
  const { origin, hostname } = new URL(baseUrl);
  if (!(await network.mayReach(baseUrl))) return fail({ kind: "permission", url: baseUrl, origin });
  const isHere = ["localhost", "127.0.0.1"].includes(hostname);
  const isOnline = () => isHere || network.isOnline();
  return succeed(createHttp({ baseUrl, key, fetch: network.fetch, isOnline }));
}

/**
 * Opens the way from this page to a connection's server. This module brings the server's client along, so it is loaded
 * when a page first asks.
 * Gives `permission` when the origin is not allowed (any more) and `no-key` when no usable key is stored.
 */
export async function openAccess(
  connection: Connection,
  network: Network = pageNetwork,
): Promise<Result<PageAccess>> {
  const key = await readKey(connection);
  const opened = await openServer(connection.api, key, network);
  if (!opened.ok) return opened;
  return key === null ? fail({ kind: "no-key", url: connection.api }) : succeed({ http: opened.value, key });
}
