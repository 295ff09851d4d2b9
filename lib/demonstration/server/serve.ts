import { ACCOUNT_ROUTES } from "./account-routes";
import { LOG_ROUTES } from "./log-routes";
import { NOT_FOUND, readBody, type Answer } from "./route";
import { TASK_ROUTES } from "./task-routes";
import { WORKFLOW_ROUTES } from "./workflow-routes";
import type { World } from "./world";

const ROUTES = [...ACCOUNT_ROUTES, ...TASK_ROUTES, ...LOG_ROUTES, ...WORKFLOW_ROUTES].map((route) => ({
  ...route,
  pattern: new RegExp(`^${route.path.replace(":id", String.raw`(\d+)`)}$`),
}));

/**
 * A `fetch` that asks nobody: the invented world answers in the same page, as Pneumatic would (reference §5 to §15).
 * @param api where the world is said to be
 */
export function serveWorld(world: World, api: string): typeof fetch {
  return async (input, init) => {
    const { url, method, text } = await readRequest(input, init);
    const found = url.origin === api ? ask(world, url, method, text) : NOT_FOUND;
    return found.body === undefined
      ? new Response(null, { status: found.status })
      : Response.json(found.body, { status: found.status });
  };
}

async function readRequest(input: Parameters<typeof fetch>[0], init: RequestInit | undefined) {
  const request = new Request(input, init);
  return { url: new URL(request.url), method: request.method, text: await request.text() };
}

function ask(world: World, url: URL, method: string, text: string): Answer {
  for (const route of ROUTES) {
    const match = route.method === method && route.pattern.exec(url.pathname);
    if (match)
      return route.answer({
        world,
        id: Number(match[1]),
        query: url.searchParams,
        body: readBody(text),
      });
  }
  return NOT_FOUND;
}
