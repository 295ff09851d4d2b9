import { browser } from "wxt/browser";
import { isRecord } from "../http/json";

const HEALED_KEY = "healed";

/** Names of stored values that could not be read and fell back to their default, with when that was first seen. */
export type HealedValues = Record<string, number>;

/** Reads what has been noted. Times are Unix milliseconds. */
export async function readHealed(): Promise<HealedValues> {
  const stored: unknown = (await browser.storage.local.get(HEALED_KEY))[HEALED_KEY];
  const entries = Object.entries(isRecord(stored) ? stored : {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number",
  );
  return Object.fromEntries(entries);
}

/** Notes, once per name, that a value could not be read. Never rejects: it reports trouble of the same disk. */
export async function noteHealed(key: string, now: number): Promise<void> {
  try {
    const noted = await readHealed();
    if (!(key in noted)) await browser.storage.local.set({ [HEALED_KEY]: { ...noted, [key]: now } });
  } catch {
    console.warn("Workflow Inbox: a stored value could not be read:", key);
  }
}
