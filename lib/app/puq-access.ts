import { fail, succeed, type Result } from "../http/failure";
import type { Http } from "../http/http";
import { readKey } from "../store/secrets";
import type { PuqAccount } from "../store/stored";
import { openServer, pageNetwork, type Network } from "./network";

export * as client from "../puq/client";

/** Opens the way from this page to puq.ai with a token, which may not have been checked yet. */
export function openPuqServer(
  api: string,
  token: string | null,
  network: Network = pageNetwork,
): Promise<Result<Http>> {
  return openServer(api, token, network, "Token");
}

/**
 * Opens the way from this page to an account's automations. This module brings puq.ai's client along, so it is loaded
 * when a page first asks.
 * Gives `permission` when the origin is not allowed (any more) and `no-key` when no usable token is stored.
 */
export async function openPuq(account: PuqAccount, network: Network = pageNetwork): Promise<Result<Http>> {
  const token = await readKey(account);
  const opened = await openPuqServer(account.api, token, network);
  if (!opened.ok) return opened;
  return token === null ? fail({ kind: "no-key", url: account.api }) : succeed(opened.value);
}
