import { browser } from "wxt/browser";
import { connectionsItem } from "../store/items";

/** Greets a person who has just installed the extension; not one who is connected from before. */
export async function openWelcome(): Promise<void> {
  if ((await connectionsItem.read()).length === 0)
    await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
}
