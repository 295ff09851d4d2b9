import { taskSignature } from "../../../lib/fields/signature";
import { createHttp } from "../../../lib/http/http";
import { getTask } from "../../../lib/pneumatic/tasks";
import type { Sandbox } from "../../sandbox/sandbox.ts";

/** Which version of a task its performer sees now, as a page names it to the background. Throws where it cannot be read. */
export async function seenVersion(sandbox: Sandbox, task: number) {
  const http = createHttp({ baseUrl: sandbox.url, key: sandbox.keys.performer, fetch, isOnline: () => true });
  const read = await getTask(http, String(task));
  if (!read.ok) throw new Error("The task cannot be read.");
  return { startedAt: read.value.task.startedAt, fields: taskSignature(read.value.task) };
}
