import { succeed, type Result } from "../http/failure";
import type { Connection, Directory, DirectoryGroup } from "../store/stored";
import type { AccountPerson } from "../tasks/people";
import type { callServer } from "./call-server";

export interface People {
  people: AccountPerson[];
  groups: DirectoryGroup[];
}

/** Who there is in an account: those who can work first, each by name; groups by name. */
export function readPeople(connection: Connection, call: typeof callServer): Promise<Result<People>> {
  return call(connection, async (client, http) => {
    const [people, groups] = await Promise.all([client.listPeople(http), client.listGroups(http)]);
    if (!people.ok) return people;
    if (!groups.ok) return groups;
    const byName = <Named extends { name: string }>(one: Named, other: Named) =>
      one.name.localeCompare(other.name);
    const rank = ({ state, role }: AccountPerson) =>
      Number(state === "inactive") * 2 + Number(role === "guest");
    return succeed({
      people: people.value.toSorted((one, other) => rank(one) - rank(other) || byName(one, other)),
      groups: groups.value.toSorted(byName),
    });
  });
}

/** Reads who there is in the account, people and groups, for their names. */
export function readNames(
  connection: Connection,
  call: typeof callServer,
): Promise<Result<Pick<Directory, "users" | "groups">>> {
  return call(connection, async (client, http) => {
    const [users, groups] = await Promise.all([client.listUsers(http), client.listGroups(http)]);
    if (!users.ok) return users;
    return groups.ok ? succeed({ users: users.value, groups: groups.value }) : groups;
  });
}
