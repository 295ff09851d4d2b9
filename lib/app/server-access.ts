import { fail, succeed, type Result } from "../http/failure";
import type { Http } from "../http/http";
import { readKey } from "../store/secrets";
import type { Connection } from "../store/stored";
import { openServer, pageNetwork, type Network } from "./network";

export * as client from "../pneumatic/client";

export interface PageAccess {
  http: Http;
  key: string;
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
