import { signal } from "@preact/signals";

const MINUTE = 60_000;

/** The time everything on the page is measured against, in Unix milliseconds. It ticks once a minute, for all. */
export const now = signal(Date.now());

/** Takes the time at once. */
export function tick(): void {
  now.value = Date.now();
}

/** Takes the time, and again at each full minute. A page that was asleep catches up when it is shown. */
export function startClock(): void {
  const tickOn = () => {
    tick();
    setTimeout(tickOn, MINUTE - (Date.now() % MINUTE));
  };
  tickOn();
  document.addEventListener("visibilitychange", tick);
}
