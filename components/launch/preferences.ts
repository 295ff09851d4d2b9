import { useContext, useState } from "preact/hooks";
import { followLaunchPreferences } from "../../lib/app/stored-launch";
import type { LaunchPreferences, PageMapping } from "../../lib/store/stored";
import { ServicesContext } from "../task/task-context";
import { useFollowed } from "../ui/use-followed";

export interface Preferences {
  /** What is stored has been read. */
  ready: boolean;
  favourites: string[];
  mappings: Record<string, PageMapping>;
  /** Puts a template among the favourites or takes it out. */
  toggleFavourite: (template: string) => void;
  rememberMapping: (template: string, mapping: PageMapping) => void;
}

/** How the person likes to start workflows. A change shows at once; the background stores it. */
export function usePreferences(connection: string): Preferences {
  const { send } = useContext(ServicesContext);
  const stored = useFollowed(() => followLaunchPreferences(connection));
  const [changed, setChanged] = useState<LaunchPreferences>({});
  const { favourites = [], mappings = {} } = { ...stored, ...changed };
  const change = (changes: LaunchPreferences) => {
    setChanged((before) => ({ ...before, ...changes }));
    void send("set-launch", { connection, launch: changes }).then((answer) => {
      if (!answer.ok) setChanged({});
    });
  };
  return {
    ready: stored !== undefined,
    favourites,
    mappings,
    toggleFavourite: (template) =>
      change({
        favourites: favourites.includes(template)
          ? favourites.filter((id) => id !== template)
          : [...favourites, template],
      }),
    rememberMapping: (template, mapping) => change({ mappings: { ...mappings, [template]: mapping } }),
  };
}
