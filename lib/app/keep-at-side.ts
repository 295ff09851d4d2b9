import { browser } from "wxt/browser";
import { handOver } from "./hand-over";
import { openInTab } from "./open-in-tab";

/** What only Firefox has. */
interface WithSidebar {
  runtime: unknown;
  sidebarAction?: { open: () => Promise<void> };
}

/**
 * Goes on with this page's screen at the side of the window. Only straight from a click or a key: Firefox opens its
 * sidebar for nothing else (browser platform §1.10). Where the browser will not, a tab takes its place.
 * @param leave whether this page closes then
 */
export function keepAtSide(leave: boolean): void {
  const { sidebarAction }: WithSidebar = browser;
  const opened = sidebarAction ? sidebarAction.open() : openSidePanel();
  handOver(localStorage, Date.now(), globalThis.location.hash);
  opened.then(() => leave && globalThis.close(), openInTab);
}

async function openSidePanel(): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  if (id === undefined) throw new Error("This page is in no window.");
  await browser.sidePanel.open({ windowId: id });
}
