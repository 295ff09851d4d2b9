import { useCallback } from "preact/hooks";
import { i18n } from "#i18n";
import type { Connection, Directory } from "../../../lib/store/stored";
import type { Nameable } from "../../../lib/templates/find-mentions";
import type { KnownPeople } from "../../../lib/templates/problem";
import type { ManageServices } from "../manage-services";
import { useAsked } from "./use-asked";

/** Everybody of the account, as a page reads them. */
export type AccountPeople = Pick<Directory, "users" | "groups">;

/** Reads the people and groups of the account. */
export function useAccountPeople(connection: Connection, { callServer }: ManageServices) {
  return useAsked(
    useCallback(
      () =>
        callServer(connection, async (client, http) => {
          const [users, groups] = [await client.listUsers(http), await client.listGroups(http)];
          if (!users.ok) return users;
          if (!groups.ok) return groups;
          return { ok: true, value: { users: users.value, groups: groups.value } };
        }),
      [connection, callServer],
    ),
  );
}

/** Whom the server knows, for the check of a template. */
export function knownPeople({ person }: Connection, { users, groups }: AccountPeople): KnownPeople {
  return {
    me: person.id,
    users: users.map(({ id }) => id),
    groups: groups.map(({ id }) => id),
  };
}

/** Whom a list may name with `@`: by whole name, first name where it is the only one, e-mail, or as whoever starts. */
export function nameablePeople({ person }: Connection, { users, groups }: AccountPeople): Nameable[] {
  const active = users.filter(({ active: isActive, guest }) => isActive && !guest);
  const firstNames = active.map(({ name }) => firstName(name));
  const isOnly = (name: string) => firstNames.filter((one) => one === name).length === 1;
  const named = active.map(({ id, name, email }) => ({
    kind: "user" as const,
    source: String(id),
    names: [
      name,
      email,
      ...(isOnly(firstName(name)) ? [firstName(name)] : []),
      ...(id === person.id ? ["me"] : []),
    ],
  }));
  return [
    ...named,
    ...groups.map(({ id, name }) => ({ kind: "group" as const, source: String(id), names: [name] })),
    { kind: "workflow_starter", source: "", names: ["starter"] },
  ];
}

const firstName = (name: string) => name.split(" ")[0] ?? "";

/** What a person or group is called. */
export function nameOf(people: AccountPeople | null, kind: "user" | "group", id: number): string {
  if (kind === "group") {
    const group = people?.groups.find((one) => one.id === id);
    return group ? i18n.t("templates.groupNamed", [group.name]) : i18n.t("templates.group", [id]);
  }
  return people?.users.find((one) => one.id === id)?.name || i18n.t("templates.person", [id]);
}
