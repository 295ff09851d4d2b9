import type { QUIET_DAYS } from "../../store/policy";
import type { BadgeCount, ListView, PageMapping } from "../../store/stored";
import type { Appearance } from "../appearance";
import type { KeyCommand } from "../keymap";

/** What the first lines of a settings file say. A newer version may hold what this one does not understand. */
export const FORMAT = "workflow-inbox-settings";
export const VERSION = 1;

export type Weekday = (typeof QUIET_DAYS)[number];

export interface NotificationSettings {
  newTasks: boolean;
  overdue: boolean;
  beforeDue: "never" | "hour" | "day";
  /** Such as `18:00-08:30`, by the weekday they begin on. */
  quietHours: Partial<Record<Weekday, string>>;
  urgentInQuietHours: boolean;
}

/** How a person likes a list. */
export interface ListSettings {
  /** Null for the usual list. */
  view: ListView | null;
  savedViews: { name: string; view: ListView }[];
}

/** What belongs to one account on one server. */
export interface AccountSettings extends ListSettings {
  /** Base address of the API. */
  server: string;
  account: { id: number; name: string };
  /** The person's number there: tells two people of one account apart. */
  person: number;
  mutedTemplates: { template: string; name: string }[];
  favouriteTemplates: string[];
  /** Which field takes which part of a page, by template. */
  pageParts: Record<string, PageMapping>;
}

/** The settings of a person as they stand in a file: no key, no token, nothing that a server has answered, no task. */
export interface SettingsParts {
  appearance: Appearance;
  /** One of ours, `browser`, or `profile`. */
  language: string;
  badge: { shown: boolean; counts: BadgeCount };
  undoSeconds: number;
  notifications: NotificationSettings;
  keys: { on: boolean; changed: Partial<Record<KeyCommand, string>> };
  /** Of the list that shows the tasks of all accounts. */
  allAccounts: ListSettings;
  accounts: AccountSettings[];
}

/** Parts of a file: what is missing says nothing. */
export type GivenParts = {
  [Name in keyof SettingsParts]?: Name extends "accounts"
    ? GivenAccount[]
    : SettingsParts[Name] extends object
      ? Partial<SettingsParts[Name]>
      : SettingsParts[Name];
};
export type GivenAccount = Partial<AccountSettings> & Pick<AccountSettings, "server" | "account">;
