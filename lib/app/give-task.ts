import type { Result } from "../http/failure";
import type { PerformerReference } from "../pneumatic/performers";
import type { Connection } from "../store/stored";
import type { callServer } from "./call-server";

/**
 * Gives a task from one performer to another: the new one is added first, so that somebody always has it. Where taking
 * it from the old one fails, both have it.
 */
export function giveTask(
  connection: Connection,
  call: typeof callServer,
  { task, from, to }: { task: string; from: PerformerReference; to: PerformerReference },
): Promise<Result<null>> {
  return call(connection, async (client, http) => {
    const added = await client.addPerformer(http, task, to);
    return added.ok ? client.removePerformer(http, task, from) : added;
  });
}
