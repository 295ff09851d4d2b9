import { computed, signal } from "@preact/signals";
import { lists } from "../../lib/app/stored-state";
import { arrange, listId, shown } from "../inbox/inbox-model";
import { query, scope } from "./find-state";
import { LAST_BATCH_KEY } from "../select/last-batch-key";

type FindPart = typeof import("./find-part");

/** Search, filters, orders and pins, once they are loaded. The popup's budget before its first paint is small. */
export const findPart = signal<FindPart | null>(null);

/** Whether the list cannot be shown as it comes: something is pinned, sorted, filtered or searched for. */
export const needsFind = computed(() => {
  const isPinned = shown.value.some(({ id }) => lists.value[id]?.pinned?.length);
  return (
    !!lists.value[listId.value]?.view ||
    isPinned ||
    query.value !== "" ||
    scope.value !== "waiting" ||
    localStorage.getItem(LAST_BATCH_KEY) !== null
  );
});

/** Loads it; from then on it arranges the list. */
export async function loadFind(): Promise<FindPart> {
  const part = await import("./find-part");
  arrange.value = part.arrangeList;
  findPart.value = part;
  return part;
}
