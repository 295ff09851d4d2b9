import { effect } from "@preact/signals";
import { query, scope } from "./find-state";

const KEY = "last-search";
/** A search left longer ago than this would only hide what is new. Milliseconds. */
const FRESH = 30 * 60_000;

/** Takes up the search that was left a short while ago. `now` is in Unix milliseconds. */
export function restoreSearch(local: Pick<Storage, "getItem">, now: number): void {
  const [at, where, ...words] = local.getItem(KEY)?.split(" ") ?? [];
  if (now - Number(at) >= FRESH || at === undefined) return;
  query.value = words.join(" ");
  scope.value = where === "finished" ? where : "waiting";
}

/** Remembers the search whenever it changes. */
export function followSearch(local: Pick<Storage, "setItem">, clock: () => number): () => void {
  return effect(() => local.setItem(KEY, `${clock()} ${scope.value} ${query.value}`));
}
