import type { Http } from "../http/http";
import { succeed, type Result } from "../http/failure";
import { listGroups, listUsers } from "../pneumatic/directory";
import { directoryItem } from "../store/items";
import type { Directory } from "../store/stored";

/** Reads people and groups from the server and stores them. `now` is in Unix milliseconds. */
export async function readDirectory(connection: string, http: Http, now: number): Promise<Result<Directory>> {
  const [users, groups] = await Promise.all([listUsers(http), listGroups(http)]);
  if (!users.ok) return users;
  if (!groups.ok) return groups;
  const directory = { users: users.value, groups: groups.value, readAt: now };
  await directoryItem(connection).write(directory);
  return succeed(directory);
}
