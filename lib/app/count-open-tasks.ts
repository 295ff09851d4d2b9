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
  const waiting = [...people];
  const work = async () => {
    for (let person = waiting.shift(); person !== undefined && !stop.aborted; person = waiting.shift()) {
      const id = person;
      const answer = await call(connection, (client, http) => client.countTasksOf(http, id));
      if (!stop.aborted) onCount(id, answer.ok ? answer.value : null);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
