import { fewAtOnce } from "../http/few-at-once";
import type { Connection } from "../store/stored";
import type { callServer } from "./call-server";

/** How many people are counted at the same time. */
const AT_ONCE = 4;

/**
 * Counts the open tasks of people, one question each, a few at a time. For admins and owners.
 * @param onCount is told each count as it arrives; null where it could not be read
 * @param stop ends the counting
 */
export async function countOpenTasks(
  connection: Connection,
  call: typeof callServer,
  people: number[],
  onCount: (person: number, count: number | null) => void,
  stop: AbortSignal,
): Promise<void> {
  const work = async (person: number) => {
    const answer = await call(connection, (client, http) => client.countTasksOf(http, person));
    if (!stop.aborted) onCount(person, answer.ok ? answer.value : null);
  };
  await fewAtOnce(people, AT_ONCE, work, () => stop.aborted);
}
