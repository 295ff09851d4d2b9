import { effect } from "@preact/signals";
import { formatRoute, route } from "../../lib/app/route";

const KEY = "last-place";
/** A place left longer ago than this is no longer where a person's mind is. Milliseconds. */
const FRESH = 30 * 60_000;

/**
 * Reads where the popup was left a short while ago, else where the person wants it to begin (`lib/app/appearance.ts`), as a
 * fragment. `now` is in Unix milliseconds.
 */
export function readLastPlace(local: Pick<Storage, "getItem">, now: number): string {
  const [at, hash] = local.getItem(KEY)?.split(" ") ?? [];
  return hash && now - Number(at) < FRESH ? hash : `#/${local.getItem("start") ?? ""}`;
}

/** Remembers the place whenever it changes. */
export function followLastPlace(local: Pick<Storage, "setItem">, clock: () => number): void {
  effect(() => {
    local.setItem(KEY, `${clock()} ${formatRoute(route.value)}`);
  });
}
