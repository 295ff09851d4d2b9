import { isRecord, parseJson } from "../../http/json";
import { QUIET_DAYS, readQuietSpan } from "../../store/policy";
import { GROUPINGS, SORTS } from "../../tasks/list-view";
import { APPEARANCES } from "../appearance";
import { KEY_COMMANDS } from "../keymap";
import { LANGUAGES } from "../languages";
import { BADGE_COUNTS } from "../setting-choices";
import {
  all,
  checkBy,
  flag,
  listOf,
  mapOf,
  oneOf,
  orNull,
  some,
  textOf,
  whole,
  type Check,
  type Findings,
} from "./checks";
import { FORMAT, VERSION, type GivenAccount, type GivenParts, type Weekday } from "./settings-file";

/** What a file turned out to be. Only `settings` can be used; of what is wrong, the paths are told. */
export type ReadFile =
  | { kind: "settings"; parts: GivenParts; unknown: string[] }
  | { kind: "too-large" }
  | { kind: "not-settings" }
  | { kind: "newer" }
  | { kind: "wrong"; wrong: string[] };

/** Far more than a person's settings take, in characters. */
export const LONGEST_FILE = 500_000;
const MOST = 1_000;

const name = textOf(300);
const id = textOf(100);
const TEMPLATE = /^(?!__proto__$).{0,100}$/su;

const view = all({
  sort: oneOf(SORTS),
  group: oneOf(GROUPINGS),
  templates: listOf(id, MOST),
  steps: listOf(textOf(500), MOST),
});
const list = {
  view: orNull(view),
  savedViews: listOf(all({ name, view }), MOST),
};
const quietHours = checkBy((value) => (readQuietSpan(value) ? String(value) : undefined));
const fieldName = textOf(300);

/** The members of an account that it cannot be without. */
const owner = {
  server: checkBy((value) => (typeof value === "string" && URL.canParse(value) ? value : undefined)),
  account: all({ id: whole, name }),
};
const anyAccount = some({
  ...owner,
  person: whole,
  ...list,
  mutedTemplates: listOf(all({ template: id, name }), MOST),
  favouriteTemplates: listOf(id, MOST),
  pageParts: mapOf(
    TEMPLATE,
    some({ title: fieldName, url: fieldName, selection: fieldName, link: fieldName, image: fieldName }),
    MOST,
  ),
});
const account: Check<GivenAccount> = (value, path, found) => {
  const read = anyAccount(value, path, found);
  if (!read) return undefined;
  const { server, account: whose } = read;
  if (server !== undefined && whose !== undefined) return { ...read, server, account: whose };
  const missing = Object.keys(owner).filter((member) => !Object.hasOwn(Object(value), member));
  found.wrong.push(...missing.map((member) => `${path}.${member}`));
  return undefined;
};

const file: Check<GivenParts> = some({
  appearance: some({
    theme: oneOf(APPEARANCES.theme),
    density: oneOf(APPEARANCES.density),
    start: oneOf(APPEARANCES.start),
  }),
  language: oneOf(["profile", "browser", ...Object.keys(LANGUAGES)]),
  badge: some({ shown: flag, counts: oneOf(BADGE_COUNTS) }),
  undoSeconds: checkBy((value) =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 60 ? Number(value) : undefined,
  ),
  notifications: some({
    newTasks: flag,
    overdue: flag,
    beforeDue: oneOf(["never", "hour", "day"]),
    quietHours: membersOf<Weekday, string>(QUIET_DAYS, quietHours),
    urgentInQuietHours: flag,
  }),
  keys: some({ on: flag, changed: membersOf(KEY_COMMANDS, textOf(40, /^(\S+( \S+)?)?$/u)) }),
  allAccounts: some(list),
  accounts: listOf(account, 100),
});

/** An object that may have any of these members, all of one kind. */
function membersOf<Name extends string, Value>(
  names: readonly Name[],
  check: Check<Value>,
): Check<Partial<Record<Name, Value>>> {
  const members: Record<string, Check<Value>> = Object.fromEntries(names.map((one) => [one, check]));
  return some(members) as Check<Partial<Record<Name, Value>>>;
}

/** Reads what a person chose as a settings file. Never throws, whatever it is. */
export function readSettingsFile(text: string): ReadFile {
  if (text.length > LONGEST_FILE) return { kind: "too-large" };
  const parsed = parseJson(text.replace(/^\uFEFF/, ""));
  if (!isRecord(parsed) || parsed.format !== FORMAT) return { kind: "not-settings" };
  const { format: _, version, savedAt: _savedAt, ...parts } = parsed;
  if (!Number.isSafeInteger(version) || Number(version) < 1) return { kind: "wrong", wrong: ["version"] };
  if (Number(version) > VERSION) return { kind: "newer" };
  const found: Findings = { wrong: [], unknown: [] };
  const read = file(parts, "", found);
  return read && found.wrong.length === 0
    ? { kind: "settings", parts: read, unknown: found.unknown }
    : { kind: "wrong", wrong: found.wrong };
}
