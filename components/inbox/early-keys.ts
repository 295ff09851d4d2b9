import { isTyping } from "../keys/is-typing";

/** Signs, and what moves through the list. */
const KEPT = /^(?:.|Arrow.*)$/u;

type EarlyKey = Pick<KeyboardEvent, "key" | "shiftKey" | "defaultPrevented">;

/**
 * Keeps the keys that are pressed before what answers them is loaded. Later ones stay behind those that wait.
 * @returns presses them again one after the other, those that nothing has answered, and keeps none from then on
 */
export function keepEarlyKeys(page: Document): () => Promise<void> {
  const early: EarlyKey[] = [];
  let again: KeyboardEvent | null = null;
  const isKept = (event: KeyboardEvent) => event !== again && KEPT.test(event.key) && !isTyping(event);
  const keep = (event: KeyboardEvent) => {
    if (isKept(event)) early.push(event);
  };
  const queue = (event: KeyboardEvent) => {
    if (!isKept(event) || early.every(({ defaultPrevented }) => defaultPrevented)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    early.push({ key: event.key, shiftKey: event.shiftKey, defaultPrevented: false });
  };
  page.addEventListener("keydown", queue, true);
  page.addEventListener("keydown", keep);
  return async () => {
    page.removeEventListener("keydown", keep);
    for (const { key, shiftKey, defaultPrevented } of early) {
      if (defaultPrevented) continue;
      again = new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true });
      (page.activeElement ?? page).dispatchEvent(again);
      await new Promise((resolve) => setTimeout(resolve));
    }
    page.removeEventListener("keydown", queue, true);
  };
}
