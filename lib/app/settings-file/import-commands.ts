import { QUIET_DAYS, readQuietSpan } from "../../store/policy";
import { ALL_LISTS } from "../../store/keys";
import type { CommandInput, CommandName } from "../../messages/command";
import type { LaunchPreferences, ListPreferences, Quiet, Settings } from "../../store/stored";
import type { Appearance } from "../appearance";
import { BEFORE_DUE } from "./collect-settings";
import type { Change, SettingName, SettingValues } from "./plan-import";

/** One command with the changes that it makes. */
export type ImportStep = {
  [Name in CommandName]: { command: Name; input: CommandInput<Name>; changes: Change[] };
}["set-notifications" | "set-quiet" | "set-keys" | "set-badge" | "set-undo" | "set-list" | "set-launch"];

type Person = Partial<SettingValues>;

/** What pages keep themselves of the changes. */
export function pickAppearance(changes: Change[]): Partial<Appearance> {
  const { theme, density, start } = valuesOf(changes);
  return { ...(theme && { theme }), ...(density && { density }), ...(start && { start }) };
}

/** The commands that make the changes, those of an administrator's settings left out. `settings` are the stored ones. */
export function planCommands(changes: Change[], settings: Settings): ImportStep[] {
  const open = changes.filter(({ isLocked }) => !isLocked);
  const own = open.filter(({ owner }) => owner.kind === "person");
  return [...personSteps(own, settings), ...listSteps(open), ...launchSteps(open)];
}

function personSteps(changes: Change[], settings: Settings): ImportStep[] {
  const values = valuesOf(changes);
  const of = (...names: SettingName[]) => changes.filter(({ name }) => names.includes(name));
  const { newTasks, undoSeconds, keysOn, keys, badge, counts } = values;
  const steps: ImportStep[] = [];
  if (newTasks !== undefined)
    steps.push({ command: "set-notifications", input: { enabled: newTasks }, changes: of("newTasks") });
  const quiet = of("overdue", "beforeDue", "quietHours", "urgentInQuietHours");
  if (quiet.length > 0) steps.push({ command: "set-quiet", input: quietOf(values), changes: quiet });
  if (keysOn !== undefined || keys) {
    const before = settings.keys ?? {};
    const off = keysOn === undefined ? before.off : !keysOn;
    const input = { off: off ?? false, keys: keys ?? before.keys ?? {} };
    steps.push({ command: "set-keys", input, changes: of("keysOn", "keys") });
  }
  if (badge !== undefined || counts) {
    const input = {
      ...settings.badge,
      ...(badge !== undefined && { off: !badge }),
      ...(counts && { counts }),
    };
    steps.push({ command: "set-badge", input, changes: of("badge", "counts") });
  }
  if (undoSeconds !== undefined) {
    const input = { undoMilliseconds: undoSeconds * 1_000 };
    steps.push({ command: "set-undo", input, changes: of("undoSeconds") });
  }
  return steps;
}

function quietOf({ overdue, beforeDue, quietHours, urgentInQuietHours }: Person): Quiet {
  return {
    ...(overdue !== undefined && { overdue }),
    ...(beforeDue && { dueSoon: BEFORE_DUE[beforeDue] }),
    ...(quietHours && { hours: QUIET_DAYS.map((day) => readQuietSpan(quietHours[day])) }),
    ...(urgentInQuietHours !== undefined && { urgentPasses: urgentInQuietHours }),
  };
}

function listSteps(changes: Change[]): ImportStep[] {
  return [...byOwner(changes, "view", "savedViews", "mutedTemplates")].map(([connection, own]) => {
    const { view, savedViews, mutedTemplates } = valuesOf(own);
    const list: ListPreferences = {
      ...(view !== undefined && { view }),
      ...(savedViews && { saved: savedViews }),
      ...(mutedTemplates && { muted: mutedTemplates }),
    };
    return { command: "set-list", input: { connection, list }, changes: own };
  });
}

function launchSteps(changes: Change[]): ImportStep[] {
  return [...byOwner(changes, "favouriteTemplates", "pageParts")].map(([connection, own]) => {
    const { favouriteTemplates, pageParts } = valuesOf(own);
    const launch: LaunchPreferences = {
      ...(favouriteTemplates && { favourites: favouriteTemplates }),
      ...(pageParts && { mappings: pageParts }),
    };
    return { command: "set-launch", input: { connection, launch }, changes: own };
  });
}

/** The changes of these names by whose they are. */
function byOwner(changes: Change[], ...names: SettingName[]): Map<string, Change[]> {
  return Map.groupBy(
    changes.filter(({ name }) => names.includes(name)),
    ({ owner }) => (owner.kind === "account" ? owner.connection : ALL_LISTS),
  );
}

const valuesOf = (changes: Change[]): Person =>
  Object.fromEntries(changes.map(({ name, after }) => [name, after]));
