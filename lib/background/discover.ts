import { fail, succeed, type Result } from "../http/failure";
import { CLOUD } from "../messages/cloud-server";
import type { ServerAddress } from "../messages/command";
import { getContext } from "../pneumatic/context";
import { readServerConfig } from "../pneumatic/server-config";
import { fetchBlob } from "../http/fetch-blob";
import { httpFor } from "./access";
import type { Ports } from "./ports";

/** The web app's page that anybody may read, and that names all its servers (web-app reference §0). */
const SIGN_IN_PAGE = "/auth/signin/";

/**
 * Finds the API behind an address: a page of the web app names it; else the address itself must answer as the API does
 * (an anonymous "who am I" gets 401).
 * Gives `permission` when an address may not be asked yet, else the failure of the API's own answer.
 */
export async function discoverServer(address: string, ports: Ports): Promise<Result<ServerAddress>> {
  const { origin, pathname } = new URL(address);
  if (!(await ports.mayReach(origin))) return fail({ kind: "permission", url: address, origin });
  if (origin === CLOUD.api) return succeed(await withCloudFiles(ports));
  const config = await readWebApp(origin, ports);
  if (config) return succeed({ api: config.api, web: origin, files: config.files });
  const api = (origin + pathname).replace(/\/+$/, "");
  const answer = await getContext(httpFor(api, null, ports));
  if (answer.ok || answer.failure.kind === "unauthorized") return succeed({ api, web: null, files: null });
  return answer;
}

async function withCloudFiles(ports: Ports): Promise<ServerAddress> {
  if (!(await ports.mayReach(CLOUD.web))) return CLOUD;
  return { ...CLOUD, files: (await readWebApp(CLOUD.web, ports))?.files ?? null };
}

async function readWebApp(origin: string, ports: Ports) {
  const page = await fetchBlob(ports.fetch, origin + SIGN_IN_PAGE, null);
  return page.ok ? readServerConfig(await page.value.text()) : null;
}
