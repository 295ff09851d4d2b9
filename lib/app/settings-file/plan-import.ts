import type { Policy } from "../../store/policy";
import type { Connection } from "../../store/stored";
import type { Appearance } from "../appearance";
import { isSame } from "./is-same";
import type {
  AccountSettings,
  GivenAccount,
  GivenParts,
  ListSettings,
  NotificationSettings,
  SettingsParts,
} from "./settings-file";

/** Every setting that a file may change, with what it holds. */
export type SettingValues = Appearance & {
  language: string;
  badge: boolean;
  counts: SettingsParts["badge"]["counts"];
  undoSeconds: number;
  keysOn: boolean;
  keys: SettingsParts["keys"]["changed"];
} & NotificationSettings &
  ListSettings &
  Pick<AccountSettings, "mutedTemplates" | "favouriteTemplates" | "pageParts">;
export type SettingName = keyof SettingValues;

/** Whose setting it is: everybody's, that of the list of all accounts, or a connection's, by its id. */
export type Owner = { kind: "person" } | { kind: "all" } | { kind: "account"; connection: string };

/** One setting that the file has otherwise than it is. */
export type Change = {
  [Name in SettingName]: {
    name: Name;
    owner: Owner;
    before: SettingValues[Name];
    after: SettingValues[Name];
    /** An administrator has set it: it stays. */
    isLocked: boolean;
  };
}[SettingName];

/** What importing a file would do. */
export interface ImportPlan {
  changes: Change[];
  /** Accounts of the file that are not connected here. */
  unmatched: GivenAccount[];
}

/** Finds what a file would change, in the order of the settings page. Changes nothing. */
export function planImport(
  file: GivenParts,
  now: SettingsParts,
  connections: Connection[],
  policy: Policy,
): ImportPlan {
  const { theme, density, start } = file.appearance ?? {};
  const { newTasks, overdue, beforeDue, quietHours, urgentInQuietHours } = file.notifications ?? {};
  const { notifications: told, badge, keys } = now;
  const person: Owner = { kind: "person" };
  const changes = [
    ...compare(person, { newTasks }, told, policy.notifications !== undefined),
    ...compare(person, { overdue, beforeDue }, told),
    ...compare(person, { quietHours }, told, policy.quietHours !== undefined),
    ...compare(person, { urgentInQuietHours }, told),
    ...compare(
      person,
      { keysOn: file.keys?.on, keys: file.keys?.changed },
      { keysOn: keys.on, keys: keys.changed },
    ),
    ...compare(person, { theme, density, start }, now.appearance),
    ...compare(
      person,
      { badge: file.badge?.shown, counts: file.badge?.counts },
      { badge: badge.shown, counts: badge.counts },
    ),
    ...compare(person, { undoSeconds: file.undoSeconds, language: file.language }, now),
    ...compare({ kind: "all" }, pickList(file.allAccounts), now.allAccounts),
  ];
  const { matched, unmatched } = matchAccounts(file.accounts ?? [], connections);
  for (const [index, { id }] of connections.entries()) {
    const given = matched.get(id);
    const own = now.accounts[index];
    if (!given || !own) continue;
    const { mutedTemplates, favouriteTemplates, pageParts } = given;
    const settings = { ...pickList(given), mutedTemplates, favouriteTemplates, pageParts };
    changes.push(...compare({ kind: "account", connection: id }, settings, own));
  }
  return { changes, unmatched };
}

const pickList = ({ view, savedViews }: Partial<ListSettings> = {}) => ({ view, savedViews });

/** The changes that some settings of a file are to those that there are. */
function compare<Name extends SettingName>(
  owner: Owner,
  file: { [One in Name]: SettingValues[One] | undefined },
  now: Pick<SettingValues, NoInfer<Name>>,
  isLocked = false,
): Change[] {
  return (Object.keys(file) as Name[]).flatMap((name) => {
    const after = file[name];
    const before = now[name];
    if (after === undefined || isSame(before, after)) return [];
    return [{ name, owner, before, after, isLocked } as Change];
  });
}

/**
 * Finds the connection that each account of a file belongs to: same server, same account; where several persons of it are
 * connected, the same person before another. Each connection is taken once.
 */
function matchAccounts(accounts: GivenAccount[], connections: Connection[]) {
  const matched = new Map<string, GivenAccount>();
  const left = new Set(accounts);
  const match = (fits: (given: GivenAccount, connection: Connection) => boolean) => {
    for (const given of left) {
      const found = connections.find(
        (one) =>
          !matched.has(one.id) &&
          one.api === given.server &&
          one.account.id === given.account.id &&
          fits(given, one),
      );
      if (!found) continue;
      matched.set(found.id, given);
      left.delete(given);
    }
  };
  match(({ person }, connection) => person === connection.person.id);
  match(() => true);
  return { matched, unmatched: [...left] };
}
