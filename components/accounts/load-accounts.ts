import { signal } from "@preact/signals";
import { connections } from "../../lib/app/stored-state";

type AccountsPart = typeof import("./accounts-part");

/** What tells several accounts apart, once it is loaded. Most people have one. */
export const accounts = signal<AccountsPart | null>(null);

/** Loads it where there is more than one account. */
export async function loadAccounts(): Promise<void> {
  if (connections.value.length > 1) accounts.value ??= await import("./accounts-part");
}
