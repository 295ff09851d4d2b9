import { i18n } from "#i18n";
import { KEY_COMMANDS } from "../../../lib/app/keymap";
import { LANGUAGES } from "../../../lib/app/languages";
import type { Change, SettingName, SettingValues } from "../../../lib/app/settings-file/plan-import";
import { QUIET_DAYS } from "../../../lib/store/policy";
import type { ListView, PagePart } from "../../../lib/store/stored";
import { writeKeys } from "../../keys/with-key";
import { appearanceWords, countWords, secondsWords } from "../appearance-words";
import { nameDay } from "../quiet-hours";

/** Names templates, by their ids. */
export type TemplateNames = (template: string) => string;

/** What a setting is called where it stands on this page. */
export function settingName(name: SettingName): string {
  return NAMES[name]();
}

const NAMES: Record<SettingName, () => string> = {
  newTasks: () => i18n.t("options.notifications.box"),
  overdue: () => i18n.t("options.notifications.overdue"),
  beforeDue: () => i18n.t("options.notifications.soon.label"),
  quietHours: () => i18n.t("options.notifications.quiet.title"),
  urgentInQuietHours: () => i18n.t("options.notifications.quiet.urgent"),
  keysOn: () => i18n.t("options.keys.box"),
  keys: () => i18n.t("keys.title"),
  theme: () => i18n.t("options.appearance.theme"),
  density: () => i18n.t("options.appearance.density"),
  start: () => i18n.t("options.appearance.start"),
  badge: () => i18n.t("options.appearance.badge"),
  counts: () => i18n.t("options.appearance.counts"),
  undoSeconds: () => i18n.t("options.appearance.undo"),
  language: () => i18n.t("options.language.label"),
  view: () => i18n.t("options.file.view"),
  savedViews: () => i18n.t("find.saved"),
  mutedTemplates: () => i18n.t("options.notifications.muted.title"),
  favouriteTemplates: () => i18n.t("options.file.favourites"),
  pageParts: () => i18n.t("options.file.pageParts"),
};

type Words = { [Name in SettingName]: (value: SettingValues[Name], names: TemplateNames) => string };

const isOn = (on: boolean) => i18n.t(on ? "options.file.isOn" : "options.file.isOff");
const listed = (items: string[], none = i18n.t("options.file.none")) =>
  items.length > 0 ? items.join("; ") : none;

const WORDS: Words = {
  newTasks: isOn,
  overdue: isOn,
  beforeDue: (when) => i18n.t(`options.notifications.soon.${when}`),
  quietHours: (hours) =>
    listed(
      QUIET_DAYS.flatMap((name, day) => {
        const span = hours[name];
        return span === undefined ? [] : [`${nameDay(day)} ${span.replace("-", "–")}`];
      }),
    ),
  urgentInQuietHours: isOn,
  keysOn: isOn,
  keys: (changed) =>
    listed(
      Object.entries(changed).map(
        ([command, keys]) => `${commandName(command)}: ${writeKeys(keys) || i18n.t("options.keys.none")}`,
      ),
      i18n.t("options.file.asItComes"),
    ),
  theme: appearanceWords.theme,
  density: appearanceWords.density,
  start: appearanceWords.start,
  badge: isOn,
  counts: countWords,
  undoSeconds: secondsWords,
  language: (language) =>
    language === "profile" || language === "browser"
      ? i18n.t(`options.language.${language}`)
      : (Object.entries(LANGUAGES).find(([one]) => one === language)?.[1] ?? language),
  view: (view, names) => (view === null ? i18n.t("options.file.usual") : viewWords(view, names)),
  savedViews: (views, names) => listed(views.map(({ name, view }) => `${name} (${viewWords(view, names)})`)),
  mutedTemplates: (templates) => listed(templates.map(({ name }) => name)),
  favouriteTemplates: (templates, names) => listed(templates.map(names)),
  pageParts: (mappings, names) =>
    listed(
      Object.entries(mappings).map(([template, parts]) => {
        const ways = PARTS.flatMap((part) => {
          const field = parts[part];
          return field === undefined ? [] : [`${i18n.t(`launch.page.part.${part}`)} → ${field}`];
        });
        return `${names(template)}: ${ways.join(", ")}`;
      }),
    ),
};

const PARTS = ["title", "url", "selection", "link", "image"] as const satisfies readonly PagePart[];

/** What a setting is now and what it would be, in words. */
export function changeWords(change: Change, names: TemplateNames): { before: string; after: string } {
  // The words belong to the name, which the type of a change as a whole does not tell.
  const write = WORDS[change.name] as (value: Change["after"], names: TemplateNames) => string;
  return { before: write(change.before, names), after: write(change.after, names) };
}

function viewWords({ sort, group, templates, steps }: ListView, names: TemplateNames): string {
  const shown = templates.map((template) => {
    const only = steps.filter((step) => step.startsWith(`${template}/`));
    const stepNames = only.map((step) => step.slice(template.length + 1));
    return stepNames.length > 0 ? `${names(template)} (${stepNames.join(", ")})` : names(template);
  });
  return [
    `${i18n.t("find.sort")}: ${i18n.t(`find.sortBy.${sort}`)}`,
    `${i18n.t("find.group")}: ${i18n.t(`find.groupBy.${group}`)}`,
    ...(shown.length > 0 ? [`${i18n.t("find.templates")}: ${shown.join(", ")}`] : []),
  ].join(", ");
}

function commandName(command: string): string {
  const known = KEY_COMMANDS.find((one) => one === command);
  return known ? i18n.t(`keys.command.${known}`) : command;
}
