import { isTyping } from "./list-keys";

/**
 * Keeps the keys that are pressed before what answers them is loaded.
 * @returns presses them again, those that nothing has answered, and keeps none from then on
 */
export function keepEarlyKeys(page: Document): () => void {
  const early: KeyboardEvent[] = [];
  const keep = (event: KeyboardEvent) => {
    if (event.key.length === 1 && !isTyping(event)) early.push(event);
  };
  page.addEventListener("keydown", keep);
  return () => {
    page.removeEventListener("keydown", keep);
    for (const { key, shiftKey, defaultPrevented } of early) {
      if (defaultPrevented) continue;
      const again = new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true });
      (page.activeElement ?? page).dispatchEvent(again);
    }
  };
}
