import { succeed, type Result } from "../http/failure";
import type { Connection, Directory } from "../store/stored";
import type { Workflow } from "../tasks/workflow";
import type { callServer } from "./call-server";
import { createPager, type Pager } from "./pager";

/** How many workflows are asked for at once. */
const PAGE = 250;

/** Reads all workflows of a template that this person may see, the newest first. */
export function createWorkflowSource(
  connection: Connection,
  call: typeof callServer,
  template: string,
): Pager<Workflow> {
  return createPager(async (offset) => {
    const answer = await call(connection, (client, http) =>
      client.listWorkflows(http, { limit: PAGE, offset, templateIds: [template], ordering: "-date" }),
    );
    if (!answer.ok) return answer;
    const { count, workflows, unreadable } = answer.value;
    return succeed({ count, items: workflows, unreadable });
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
