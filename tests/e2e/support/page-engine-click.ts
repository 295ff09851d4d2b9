/**
 * A page may move between the moment a test looks where to click and the click itself. Such a click must not do something
 * else: it comes to nothing, and the test aims anew. (Playwright does the same in Chromium.)
 */
const EVENTS = ["pointerdown", "mousedown", "pointerup", "mouseup", "click"];

let release: () => boolean = () => true;

/** Guards the next click: where its first event does not fit, none of its events reach the page. */
export function guardClick(fits: (hit: Element) => boolean): void {
  release();
  let isHit: boolean | null = null;
  const handle = (event: Event) => {
    isHit ??= event.target instanceof Element && fits(event.target);
    if (isHit) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of EVENTS) window.addEventListener(type, handle, true);
  release = () => {
    for (const type of EVENTS) window.removeEventListener(type, handle, true);
    release = () => true;
    return isHit !== false;
  };
}

/** Ends the guard. Tells whether the click reached what it was meant for. */
export function releaseClick(): boolean {
  return release();
}
