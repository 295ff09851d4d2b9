import { succeed } from "../http/failure";
import type { Connection } from "../store/stored";
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
