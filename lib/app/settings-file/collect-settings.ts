import { QUIET_DAYS } from "../../store/policy";
import { ALL_LISTS } from "../../store/keys";
import type { Connection, LaunchPreferences, ListPreferences, Quiet, Settings } from "../../store/stored";
import { readWeek, writeMinute } from "../../tasks/quiet-week";
import { DUE_SOON } from "../../tasks/reminders";
import { readAppearance } from "../appearance";
import { KEY_COMMANDS } from "../keymap";
import { LANGUAGE_KEY, LANGUAGES } from "../languages";
import { BADGE_COUNTS } from "../setting-choices";
import {
  FORMAT,
  VERSION,
  type AccountSettings,
  type ListSettings,
  type NotificationSettings,
  type SettingsParts,
} from "./settings-file";

/** Where settings are kept. */
export interface Kept {
  settings: Settings;
  connections: Connection[];
  /** By connection, and those of the list of all accounts. */
  lists: Record<string, ListPreferences>;
  launches: Record<string, LaunchPreferences>;
  /** The pages' own storage. */
  local: Pick<Storage, "getItem">;
}

/** How long before a task is due it is announced, in milliseconds. */
export const BEFORE_DUE = { never: 0, hour: DUE_SOON, day: 24 * DUE_SOON } as const;

/** Puts a person's settings together, from wherever they are kept. */
export function collectSettings({ settings, connections, lists, launches, local }: Kept): SettingsParts {
  const { badge = {}, keys = {}, quiet = {} } = settings;
  return {
    appearance: readAppearance(local),
    language: collectLanguage(local.getItem(LANGUAGE_KEY)),
    badge: { shown: !badge.off, counts: badge.counts ?? BADGE_COUNTS[0] },
    undoSeconds: settings.undoMilliseconds / 1_000,
    notifications: collectNotifications(settings.notifications, quiet),
    keys: {
      on: !keys.off,
      changed: Object.fromEntries(
        KEY_COMMANDS.flatMap((command) => {
          const written = keys.keys?.[command];
          return written === undefined ? [] : [[command, written]];
        }),
      ),
    },
    allAccounts: collectList(lists[ALL_LISTS]),
    accounts: connections.map((connection) =>
      collectAccount(connection, lists[connection.id], launches[connection.id]),
    ),
  };
}

const collectLanguage = (kept: string | null) =>
  kept !== null && (kept === "browser" || Object.hasOwn(LANGUAGES, kept)) ? kept : "profile";

function collectNotifications(newTasks: boolean, quiet: Quiet): NotificationSettings {
  const { dueSoon = DUE_SOON, overdue = true, urgentPasses = false } = quiet;
  const spans = readWeek(quiet).flatMap((span, day) => {
    const name = QUIET_DAYS[day];
    return span && name ? [[name, `${writeMinute(span.from)}-${writeMinute(span.to)}`]] : [];
  });
  return {
    newTasks,
    overdue,
    beforeDue: dueSoon === 0 ? "never" : dueSoon >= BEFORE_DUE.day ? "day" : "hour",
    quietHours: Object.fromEntries(spans),
    urgentInQuietHours: urgentPasses,
  };
}

const collectList = ({ view = null, saved = [] }: ListPreferences = {}): ListSettings => ({
  view,
  savedViews: saved,
});

function collectAccount(
  { api, account, person }: Connection,
  list: ListPreferences = {},
  { favourites = [], mappings = {} }: LaunchPreferences = {},
): AccountSettings {
  return {
    server: api,
    account,
    person: person.id,
    ...collectList(list),
    mutedTemplates: list.muted ?? [],
    favouriteTemplates: favourites,
    pageParts: mappings,
  };
}

/** Writes settings as a file that people can read. `savedAt` is in Unix milliseconds. */
export function writeSettingsFile(parts: SettingsParts, savedAt: number): string {
  const head = { format: FORMAT, version: VERSION, savedAt: new Date(savedAt).toISOString() };
  return `${JSON.stringify({ ...head, ...parts }, null, 2)}\n`;
}

/** What such a file is called on a day of the person's computer. */
export function settingsFileName(at: number): string {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  return `workflow-inbox-settings-${day.toPlainDate().toString()}.json`;
}
