import { browser } from "wxt/browser";

/** Goes on with this page's screen in a full tab and closes the popup, or what stands at the side. */
export async function openInTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("/inbox.html") + globalThis.location.hash });
  globalThis.close();
}
