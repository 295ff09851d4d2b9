import { browser } from "wxt/browser";
import { connect } from "../background/connect";
import { createEngine } from "../background/engine";
import { answerCommands } from "../background/messages";
import { trackPages } from "../background/open-pages";
import type { Ports } from "../background/ports";
import { getContext } from "../pneumatic/context";
import { createHttp } from "../http/http";
import { succeed, type Result } from "../http/failure";

/**
 * Starts what is otherwise the background, in this page and over its stand-ins, connects it to a server and reads the list.
 * @param server answers all requests
 * @param api where the server is said to be
 */
export async function startEngine(server: typeof fetch, api: string): Promise<Result<null>> {
  const pages = trackPages(() => engine.onPagesClosed());
  const ports: Ports = {
    now: Date.now,
    random: Math.random,
    fetch: server,
    isOnline: () => true,
    mayReach: async () => true,
    isPageOpen: pages.isAnyOpen,
  };
  const engine = createEngine(ports);
  browser.runtime.onConnect.addListener(pages.onConnect);
  browser.runtime.onMessage.addListener(answerCommands(ports, engine));

  const context = await getContext(createHttp({ baseUrl: api, key: null, fetch: server }));
  if (!context.ok) return context;
  const { person, account } = context.value;
  await connect(
    {
      server: { api, web: null, files: null },
      key: "demonstration",
      credential: "api-key",
      remember: true,
      person,
      account,
    },
    ports.now(),
  );
  await engine.poll("user");
  return succeed(null);
}
