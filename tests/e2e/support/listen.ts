/** What a live region has said, and whether it cut in on what was being said. */
export interface Heard {
  words: string;
  atOnce: boolean;
}

/** Runs in a page. From now on keeps what its live regions say, as a screen reader would say it. */
export function listen(): void {
  const heard: Heard[] = [];
  Object.assign(globalThis, { heard });
  const LIVE = "[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive], output";
  new MutationObserver((changes) => {
    const regions = changes.flatMap(({ target, addedNodes }) => {
      const at = target instanceof Element ? target : target.parentElement;
      const added = [...addedNodes].flatMap((node) =>
        node instanceof Element ? [node, ...node.querySelectorAll(LIVE)] : [],
      );
      return [at?.closest(LIVE), ...added.filter((one) => one.matches(LIVE))];
    });
    for (const region of new Set(regions)) {
      const words = region?.textContent?.replace(/\s+/g, " ").trim();
      const atOnce = region?.matches("[role=alert], [aria-live=assertive]") ?? false;
      if (words && heard.at(-1)?.words !== words) heard.push({ words, atOnce });
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Runs in a page that listens. Reads what was said since then. */
export function readHeard(): Heard[] {
  return (globalThis as typeof globalThis & { heard?: Heard[] }).heard ?? [];
}
