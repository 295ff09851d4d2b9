import { browser, type Browser } from "wxt/browser";
import { openScreen } from "./page-menu";

/**
 * Follows a key of the browser's own: templates in the popup where the browser lets us open it, else in a tab; or the app
 * at the side, which Chrome opens only straight from the press.
 */
export async function runShortcut(command: string, tab?: Pick<Browser.tabs.Tab, "windowId">): Promise<void> {
  if (command === "launch") await openScreen("#/launch");
  else if (tab) await browser.sidePanel.open({ windowId: tab.windowId });
}
