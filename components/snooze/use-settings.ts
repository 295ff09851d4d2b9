import { followPolicy } from "../../lib/app/policy";
import { settings } from "../../lib/app/stored-state";
import { withPolicy } from "../../lib/store/policy";
import type { Settings } from "../../lib/store/stored";

/** The settings that count, with the administrator's in their place once they are known. */
export function useSettings(): Settings {
  return withPolicy(settings.value, followPolicy().value?.policy ?? {});
}
