const KEY = "handed-over";
/** A page that opens later than this was not opened to go on from there. Milliseconds. */
const FRESH = 10_000;

/** Leaves a place, given as a fragment, for the page at the side of the window. `now` is in Unix milliseconds. */
export function handOver(local: Pick<Storage, "setItem">, now: number, hash: string): void {
  local.setItem(KEY, `${now} ${hash || "#/"}`);
}

function readHandedOver(local: Pick<Storage, "getItem">, now: number): string | null {
  const [at, hash] = local.getItem(KEY)?.split(" ") ?? [];
  return hash && now - Number(at) < FRESH ? hash : null;
}

/**
 * Goes to the place that was handed over to this page just now (`now` is in Unix milliseconds), and to each that another
 * page hands over from now on. At the same place already, the page begins anew, for what was typed
 * there is not shown here yet. Returns "stop following".
 */
export function followHandOver(
  page: Pick<Location, "hash" | "reload">,
  events: Pick<EventTarget, "addEventListener" | "removeEventListener">,
  local: Pick<Storage, "getItem">,
  now: number,
): () => void {
  const handed = readHandedOver(local, now);
  if (handed !== null) page.hash = handed;
  const follow = (event: Event) => {
    if (!(event instanceof StorageEvent) || event.key !== KEY || !event.newValue) return;
    const hash = event.newValue.slice(event.newValue.indexOf(" ") + 1);
    if (hash === (page.hash || "#/")) page.reload();
    else page.hash = hash;
  };
  events.addEventListener("storage", follow);
  return () => events.removeEventListener("storage", follow);
}
