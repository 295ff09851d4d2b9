import { settingsItem } from "../store/items";
import { readPolicy, withPolicy } from "../store/policy";
import type { Settings } from "../store/stored";

/** The settings that count: the person's, with the administrator's in their place. */
export async function readSettings(): Promise<Settings> {
  const { policy } = await readPolicy();
  return withPolicy(await settingsItem.read(), policy);
}
