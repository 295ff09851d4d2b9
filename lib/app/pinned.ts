import { signal, type ReadonlySignal } from "@preact/signals";
import { browser } from "wxt/browser";

/** What only some browsers have. */
interface WithUserSettings {
  getUserSettings?: () => Promise<{ isOnToolbar?: boolean }>;
  onUserSettingsChanged?: { addListener: (listener: () => void) => void };
}

/** Follows whether the toolbar shows our button; null where the browser does not tell. It is asked again by each look at the page. */
export function followPinned(page: Document): ReadonlySignal<boolean | null> {
  const action: WithUserSettings = browser.action;
  const pinned = signal<boolean | null>(null);
  const ask = async () => {
    pinned.value = (await action.getUserSettings?.())?.isOnToolbar ?? null;
  };
  action.onUserSettingsChanged?.addListener(() => void ask());
  page.addEventListener("visibilitychange", () => void ask());
  page.defaultView?.addEventListener("focus", () => void ask());
  void ask();
  return pinned;
}
