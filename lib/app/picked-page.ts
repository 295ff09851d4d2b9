import { browser } from "wxt/browser";
import { PICKED_KEY, VERSIONS } from "../store/keys";
import type { PickedPage } from "../store/stored";
import { unwrap } from "./stored-state";
import { follow, type Followed } from "./stored-task";

/** Follows what was picked on a page: in the context menu, or with the toolbar button. Until the browser closes. */
export function followPicked(): Followed<PickedPage> {
  const read = (stored: unknown) => unwrap<PickedPage | null>(stored, VERSIONS.picked, null);
  return follow(PICKED_KEY, read, "session");
}

/** Keeps what was picked, for every page of ours; null forgets it. It never stands in an address. */
export async function keepPicked(picked: PickedPage | null): Promise<void> {
  if (picked === null) await browser.storage.session.remove(PICKED_KEY);
  else await browser.storage.session.set({ [PICKED_KEY]: { version: VERSIONS.picked, value: picked } });
}

/**
 * Reads title and address of the page under the popup. The browser tells them because the person has pressed the toolbar
 * button there (`activeTab`). Null where it tells nothing, or where there is no web page.
 * @param now Unix milliseconds
 */
export async function readThisPage(now: number): Promise<PickedPage | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!tab?.url || !/^https?:/.test(tab.url)) return null;
  return {
    title: tab.title ?? "",
    url: tab.url,
    selection: "",
    link: "",
    image: "",
    at: now,
    appliedTo: null,
  };
}
