import { browser } from "wxt/browser";
import { LAUNCHED_KEY, launchPreferencesKey, templatesKey, VERSIONS } from "../store/keys";
import type { Launched, LaunchPreferences, StoredTemplates } from "../store/stored";
import { unpack, unwrap } from "./stored-state";
import { follow, type Followed } from "./stored-task";

/** Follows how a person likes to start workflows. */
export function followLaunchPreferences(connection: string): Followed<LaunchPreferences> {
  return follow(launchPreferencesKey(connection), (stored) =>
    unwrap<LaunchPreferences | null>(stored, VERSIONS.launchPreferences, null),
  );
}

/** Reads how a person likes to start workflows, by connection. */
export async function readLaunchPreferences(ids: string[]): Promise<Record<string, LaunchPreferences>> {
  const stored = await browser.storage.local.get(ids.map(launchPreferencesKey));
  const read = (id: string) =>
    unwrap<LaunchPreferences>(stored[launchPreferencesKey(id)], VERSIONS.launchPreferences, {});
  return Object.fromEntries(ids.map((id) => [id, read(id)]));
}

/** Follows what the last launches became. */
export function followLaunched(): Followed<Launched[]> {
  const read = (stored: unknown) => unwrap<Launched[]>(stored, VERSIONS.launched, []);
  return follow(LAUNCHED_KEY, read, "session");
}

/** Follows the templates that were last read. */
export function followTemplates(connection: string): Followed<StoredTemplates> {
  return follow(templatesKey(connection), (stored) =>
    unpack<StoredTemplates>(unwrap<string | null>(stored, VERSIONS.templates, null)),
  );
}

/** Keeps what this page has read, to be shown at once the next time. As text, which browsers hand over faster. */
export async function storeTemplates(connection: string, stored: StoredTemplates): Promise<void> {
  const value = { version: VERSIONS.templates, value: JSON.stringify(stored) };
  await browser.storage.local.set({ [templatesKey(connection)]: value });
}
