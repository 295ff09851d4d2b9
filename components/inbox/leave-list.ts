import { effect } from "@preact/signals";
import { route } from "../../lib/app/route";

/**
 * Takes the focus off a row before something else stands in place of the list. A browser that loses what has the focus
 * computes the styles of the whole page first, half of what opening a task costs. Returns "no more".
 * @param isBeside whether the list stays where it is
 */
export function followLeaving(page: Document, isBeside: () => boolean): () => void {
  return effect(() => {
    if (route.value.screen === "inbox" || isBeside()) return;
    const { activeElement } = page;
    if (activeElement instanceof HTMLElement && activeElement.closest("[data-key]")) activeElement.blur();
  });
}
