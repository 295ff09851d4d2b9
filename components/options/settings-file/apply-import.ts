import { pickAppearance, planCommands } from "../../../lib/app/settings-file/import-commands";
import type { Change } from "../../../lib/app/settings-file/plan-import";
import type { Settings } from "../../../lib/store/stored";
import type { OptionsEffects } from "../options-effects";

export type ImportEffects = Pick<
  OptionsEffects,
  "send" | "chooseAppearance" | "chooseLanguage" | "requestAccess" | "releaseNotifications"
>;

/** What became of an import. */
export interface Imported {
  changed: number;
  failed: Change[];
  /** The person wants notifications, and the browser does not allow them. */
  isRefused: boolean;
}

/**
 * Makes the changes that are not an administrator's, one after the other; what fails costs none of the rest. Only straight
 * from a click: the browser may have to be asked for notifications.
 */
export async function applyImport(
  changes: Change[],
  settings: Settings,
  effects: ImportEffects,
): Promise<Imported> {
  const open = changes.filter(({ isLocked }) => !isLocked);
  const told = open.find(({ name }) => name === "newTasks");
  const isRefused = told?.after === true && !(await effects.requestAccess([], true));
  const failed: Change[] = isRefused && told ? [told] : [];
  for (const { command, input, changes: made } of planCommands(
    open.filter((change) => !failed.includes(change)),
    settings,
  )) {
    const answer = await effects.send(command, input);
    if (!answer.ok) failed.push(...made);
  }
  if (told?.after === false) await effects.releaseNotifications();
  effects.chooseAppearance(pickAppearance(open));
  for (const { name, after } of open)
    if (name === "language") await effects.chooseLanguage(after === "profile" ? null : after);
  return { changed: open.length - failed.length, failed, isRefused };
}
