import type { Browser, Page } from "./driver.ts";

/** What a person gives on the options page. Without `notifications` the box for them is emptied. */
export interface ConnectAnswers {
  address: string;
  key: string;
  notifications?: boolean;
}

/** The host permission of a server on this machine, exactly as the extension asks for it. */
export const LOOPBACK = ["http://127.0.0.1/*"];

const PAGE_SIZE = { width: 900, height: 1000 };

/** Opens the options page with an address of one's own typed in. */
export async function openConnectForm(
  browser: Browser,
  address: string,
  notifications = false,
): Promise<Page> {
  const page = await browser.open("options", PAGE_SIZE);
  await page.getByRole("radio", { name: "Our own server" }).check();
  await page.getByLabel("Server address").fill(address);
  if (!notifications) await page.getByRole("checkbox", { name: "Tell me about new tasks" }).uncheck();
  return page;
}

/** Fills in the connect form and presses Connect. */
export async function connect(
  browser: Browser,
  { address, key, notifications }: ConnectAnswers,
): Promise<Page> {
  const page = await openConnectForm(browser, address, notifications);
  await page.getByLabel("Your API key").fill(key);
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  return page;
}

/** Connects the account of a puq.ai sandbox on the options page, which stays open. */
export async function connectAutomations(browser: Browser, puq: { url: string; key: string }): Promise<Page> {
  const page = await enterToken(browser, puq.url, puq.key);
  await page.getByText("puq.ai is connected.").waitFor();
  return page;
}

/** Enters a token of puq.ai on the options page, with an address of one's own. */
export async function enterToken(browser: Browser, api: string, token: string): Promise<Page> {
  const page = await browser.open("options", PAGE_SIZE);
  await page.getByRole("button", { name: "Connect puq.ai" }).click();
  await page.getByLabel("Your API token").fill(token);
  const form = page.getByRole("form", { name: "Connect puq.ai" });
  await form.getByText("Advanced").click();
  await form.getByLabel("Address of the API").fill(api);
  await form.getByRole("button", { name: "Connect", exact: true }).click();
  return page;
}
