import type { browser as ExtensionApi } from "wxt/browser";
import { connectServer } from "../../../lib/app/connect-server.ts";
import { discoverServer } from "../../../lib/app/discover-server.ts";
import type { Answer, CommandInput, CommandName } from "../../../lib/messages/command.ts";
import type { Browser } from "./driver.ts";

declare const chrome: typeof ExtensionApi;

/** The test asks the server in the options page's stead; nobody has to allow that. */
const TEST_NETWORK = { fetch, isOnline: () => true, mayReach: async () => true };

/**
 * Connects as the options page does, without the page: most tests begin behind it, and it takes seconds. What is stored
 * is the same. Notifications stay off.
 */
export async function connectDirectly(browser: Browser, address: string, key: string): Promise<void> {
  const server = await discoverServer(address, TEST_NETWORK);
  if (!server.ok) throw new Error(`No server at ${address}: ${server.failure.kind}`);
  const request = { server: server.value, credential: { kind: "api-key", key }, remember: true } as const;
  const send = sendFrom(browser);
  const connected = await connectServer(request, send, TEST_NETWORK);
  if (!connected.ok) throw new Error(`Cannot connect to ${address}: ${connected.failure.kind}`);
  await send("set-notifications", { enabled: false });
}

function sendFrom(browser: Browser) {
  return <Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Answer<Name>> =>
    browser.runInExtension((message): Promise<Answer<Name>> => chrome.runtime.sendMessage(message), {
      name,
      input,
    });
}
