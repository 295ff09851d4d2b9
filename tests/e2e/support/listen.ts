/** Runs in a page. From now on keeps what its live regions say, as a screen reader would say it. */
export function listen(): void {
  const heard: string[] = [];
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
      const said = region?.textContent?.replace(/\s+/g, " ").trim();
      if (said && heard.at(-1) !== said) heard.push(said);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Runs in a page that listens. Reads what was said since then. */
export function readHeard(): string[] {
  return (globalThis as typeof globalThis & { heard?: string[] }).heard ?? [];
}
