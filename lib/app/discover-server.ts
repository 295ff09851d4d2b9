import { fail, succeed, type Result } from "../http/failure";
import { fetchBlob } from "../http/fetch-blob";
import { CLOUD } from "../messages/cloud-server";
import type { ServerAddress } from "../messages/command";
import { getContext } from "../pneumatic/context";
import { readServerConfig } from "../pneumatic/server-config";
import { openServer, pageNetwork, type Network } from "./network";

/** The web app's page that anybody may read, and that names all its servers (web-app reference §0). */
const SIGN_IN_PAGE = "/auth/signin/";

/**
 * Finds the API behind an address: a page of the web app names it; else the address itself must answer as the API does
 * (an anonymous "who am I" gets 401).
 * Gives `permission` when an address may not be asked yet, else the failure of the API's own answer.
 */
export async function discoverServer(
  address: string,
  network: Network = pageNetwork,
): Promise<Result<ServerAddress>> {
  const { origin, pathname } = new URL(address);
  if (!(await network.mayReach(origin))) return fail({ kind: "permission", url: address, origin });
  if (origin === CLOUD.api) return succeed(await withCloudFiles(network));
  const config = await readWebApp(origin, network);
  if (config) return succeed({ api: config.api, web: origin, files: config.files });
  const api = (origin + pathname).replace(/\/+$/, "");
  const server = await openServer(api, null, network);
  if (!server.ok) return server;
  const answer = await getContext(server.value);
  if (answer.ok || answer.failure.kind === "unauthorized") return succeed({ api, web: null, files: null });
  return answer;
}

async function withCloudFiles(network: Network): Promise<ServerAddress> {
  if (!(await network.mayReach(CLOUD.web))) return CLOUD;
  return { ...CLOUD, files: (await readWebApp(CLOUD.web, network))?.files ?? null };
}

async function readWebApp(origin: string, network: Network) {
  const page = await fetchBlob(network.fetch, origin + SIGN_IN_PAGE, null);
  return page.ok ? readServerConfig(await page.value.text()) : null;
}
