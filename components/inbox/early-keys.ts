import { isTyping } from "../keys/is-typing";

/** Signs, and what moves through the list. */
const KEPT = /^(?:.|Arrow.*)$/u;

/**
 * Keeps the keys that are pressed before what answers them is loaded.
 * @returns presses them again one after the other, those that nothing has answered, and keeps none from then on
 */
export function keepEarlyKeys(page: Document): () => Promise<void> {
  const early: KeyboardEvent[] = [];
  const keep = (event: KeyboardEvent) => {
    if (KEPT.test(event.key) && !isTyping(event)) early.push(event);
  };
  page.addEventListener("keydown", keep);
  return async () => {
    page.removeEventListener("keydown", keep);
    for (const { key, shiftKey, defaultPrevented } of early) {
      if (defaultPrevented) continue;
      const again = new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true });
      (page.activeElement ?? page).dispatchEvent(again);
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
}
