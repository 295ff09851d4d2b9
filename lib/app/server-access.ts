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

/**
 * Opens the way from this page to a connection's server. This module brings the server's client along, so it is loaded
 * when a page first asks.
 * Gives `permission` when the origin is not allowed (any more) and `no-key` when no usable key is stored.
 */
export async function openAccess(connection: Connection): Promise<Result<PageAccess>> {
  const { origin, hostname } = new URL(connection.api);
  if (!(await hasAccess([originPattern(origin)]))) {
    return fail({ kind: "permission", url: connection.api, origin });
  }
  const key = await readKey(connection);
  if (key === null) return fail({ kind: "no-key", url: connection.api });
  const isHere = ["localhost", "127.0.0.1"].includes(hostname);
  const http = createHttp({
    baseUrl: connection.api,
    key,
    fetch: globalThis.fetch.bind(globalThis),
    isOnline: () => isHere || navigator.onLine,
  });
  return succeed({ http, key });
}
