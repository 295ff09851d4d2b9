import { fewAtOnce } from "../http/few-at-once";
import type { Answer } from "../messages/command";
import type { CachedTask } from "../store/stored";
import { judgeFailure, judgeTask, type Readiness } from "./readiness";

const READ_AT_ONCE = 3;
/** What is known of a task for longer than this is read again. Milliseconds. */
const FRESH = 10 * 60_000;

/** What checking tasks needs of the world. */
export interface CheckEffects {
  /** The stored details of tasks of one connection, by id. */
  readCached: (connection: string, tasks: string[]) => Promise<Map<string, CachedTask>>;
  /** Whether something is typed into a task's form that is not sent yet. */
  hasDraft: (connection: string, task: string) => Promise<boolean>;
  readTask: (connection: string, task: string) => Promise<Answer<"read-task">>;
  now: () => number;
}

export interface TaskPlace {
  connection: string;
  task: string;
}

/**
 * Finds out which tasks need nothing more. Those whose details are not known, or not of late, are read, three at a time.
 * @param onChecked told of each task as soon as it is known
 * @param stop ends it early
 */
export async function checkTasks<Place extends TaskPlace>(
  places: Place[],
  { readCached, hasDraft, readTask, now }: CheckEffects,
  onChecked: (place: Place, readiness: Readiness) => void,
  stop: AbortSignal,
): Promise<void> {
  const known = new Map<string, Map<string, CachedTask>>();
  for (const [connection, held] of Map.groupBy(places, (place) => place.connection)) {
    known.set(
      connection,
      await readCached(
        connection,
        held.map(({ task }) => task),
      ),
    );
  }

  async function check({ connection, task }: Place): Promise<Readiness> {
    const cached = known.get(connection)?.get(task);
    const age = cached ? now() - cached.readAt : Infinity;
    const draft = hasDraft(connection, task);
    if (cached && age >= 0 && age < FRESH) return judgeTask(cached.task, await draft);
    const read = await readTask(connection, task);
    return read.ok ? judgeTask(read.value, await draft) : judgeFailure(read.failure);
  }

  const work = async (place: Place) => {
    const readiness = await check(place);
    if (!stop.aborted) onChecked(place, readiness);
  };
  await fewAtOnce(places, READ_AT_ONCE, work, () => stop.aborted);
}
