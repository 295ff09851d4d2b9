import { computed } from "@preact/signals";
import { browser } from "wxt/browser";
import { AUTOMATIONS_KEY, VERSIONS } from "../store/keys";
import type { PuqAccount } from "../store/stored";
import { originPattern } from "./permissions";
import { followPolicy } from "./policy";
import { unwrap } from "./stored-state";
import { follow, type Followed } from "./stored-task";

const readAccount = (stored: unknown) => unwrap<PuqAccount | null>(stored, VERSIONS.automations, null);

/** Follows the account of puq.ai that is stored; null where none is connected. */
export function followStoredAutomations(): Followed<PuqAccount> {
  return follow(AUTOMATIONS_KEY, readAccount);
}

/** Follows the account of puq.ai; null where none is connected, or where an administrator has turned it off. */
export function followAutomations(): Followed<PuqAccount> {
  const followed = followStoredAutomations();
  const stored = followed.value;
  const read = followPolicy();
  const value = computed(() => {
    if (stored.value && !read.value) return undefined;
    return read.value?.policy.automations === false ? null : stored.value;
  });
  return { value, stop: () => followed.stop() };
}

/** The hosts that automations cannot do without, as match patterns: none where no account is connected. */
export async function readAutomationOrigins(): Promise<string[]> {
  const account = readAccount((await browser.storage.local.get(AUTOMATIONS_KEY))[AUTOMATIONS_KEY]);
  return account ? [originPattern(account.api)] : [];
}
