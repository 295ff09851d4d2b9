import { browser } from "wxt/browser";

/** What a server tells again when it is asked: lists, details of tasks, people, templates. */
const CACHES = /^(snapshot|task|directory|templates):/;

/**
 * Forgets everything that can be read from the servers again. Drafts, what is on its way, keys and settings stay. The lists
 * have to be read again afterwards.
 */
export async function resetCaches(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(keys.filter((key) => CACHES.test(key)));
}
