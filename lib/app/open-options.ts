import { browser } from "wxt/browser";

/** Opens the options page; the popup closes by itself. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
