import { browser, type Browser } from "wxt/browser";
import { i18n } from "#i18n";
import { PICKED_KEY, VERSIONS } from "../store/keys";
import type { PickedPage } from "../store/stored";

const CONTEXTS = ["page", "selection", "link", "image"] as const;
/** Longer selections and addresses go into no field. Characters. */
const LONGEST = 10_000;

/** Puts our entries into the menu of pages. Browsers keep them until the extension is updated. */
export async function createPageMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const context of CONTEXTS) {
    const title = i18n.t(`menu.${context}`);
    browser.contextMenus.create({ id: context, title, contexts: [context] });
  }
}

/** Keeps what was picked on a page and opens the templates, in the popup where the browser lets us, else in a tab. */
export async function launchWithPage(
  info: Pick<Browser.contextMenus.OnClickData, "pageUrl" | "selectionText" | "linkUrl" | "srcUrl">,
  tab: Pick<Browser.tabs.Tab, "title" | "url"> | undefined,
  now: number,
): Promise<void> {
  const cut = (text: string | undefined) => text?.slice(0, LONGEST) ?? "";
  const picked: PickedPage = {
    title: cut(tab?.title),
    url: cut(info.pageUrl ?? tab?.url),
    selection: cut(info.selectionText),
    link: cut(info.linkUrl),
    image: cut(info.srcUrl),
    at: now,
    appliedTo: null,
  };
  await browser.storage.session.set({ [PICKED_KEY]: { version: VERSIONS.picked, value: picked } });
  await openScreen("#/launch");
}

/** Opens a screen of ours, given as a fragment: in the popup where the browser lets us, else in a tab. */
export async function openScreen(hash: string): Promise<void> {
  const popup = "popup.html";
  try {
    await browser.action.setPopup({ popup: popup + hash });
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL("/inbox.html") + hash });
  } finally {
    await browser.action.setPopup({ popup });
  }
}
