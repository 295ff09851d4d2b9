import { signal } from "@preact/signals";

const KEY = "only-account";

/** Id of the connection whose tasks alone are shown; null for all. */
export const onlyAccount = signal<string | null>(null);

/** Takes up the choice that was made last. */
export function restoreAccount(local: Pick<Storage, "getItem">): void {
  onlyAccount.value = local.getItem(KEY);
}

/** Shows the tasks of one connection alone, or of all, here and when a page is opened later. */
export function showAccount(id: string | null, local: Pick<Storage, "setItem" | "removeItem">): void {
  onlyAccount.value = id;
  if (id === null) local.removeItem(KEY);
  else local.setItem(KEY, id);
}
