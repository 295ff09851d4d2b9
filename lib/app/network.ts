import { fail, succeed, type Result } from "../http/failure";
import { createHttp, type Http, type HttpOptions } from "../http/http";
import { isLoopback } from "../text/loopback";
import { hasAccess, originPattern } from "./permissions";

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

/** Whether a server can be asked at all: one on this computer needs no network. */
export function isWithinReach(address: string, network: Network): boolean {
  return isLoopback(new URL(address).hostname) || network.isOnline();
}

/**
 * Opens the way from this page to a server, with a key or (null) without.
 * Gives `permission` when the origin is not allowed (any more).
 * @param scheme the word before the key; servers of Pneumatic want `Bearer`
 */
export async function openServer(
  baseUrl: string,
  key: string | null,
  network: Network = pageNetwork,
  scheme: NonNullable<HttpOptions["scheme"]> = "Bearer",
): Promise<Result<Http>> {
  const { origin } = new URL(baseUrl);
  if (!(await network.mayReach(baseUrl))) return fail({ kind: "permission", url: baseUrl, origin });
  const isOnline = () => isWithinReach(baseUrl, network);
  return succeed(createHttp({ baseUrl, key, scheme, fetch: network.fetch, isOnline }));
}
