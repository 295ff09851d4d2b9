import { useEffect, useState } from "preact/hooks";
import type { callServer } from "../../lib/app/call-server";
import { countOpenTasks } from "../../lib/app/count-open-tasks";
import type { Connection } from "../../lib/store/stored";

/** Open tasks by the person's id; null where they could not be counted. */
export type OpenCounts = ReadonlyMap<number, number | null>;

/**
 * How many tasks wait for each of some people, as far as it is known yet.
 * @param changes they are counted again whenever this changes
 */
export function useOpenCounts(
  connection: Connection,
  call: typeof callServer,
  people: number[],
  changes = 0,
): OpenCounts {
  const [counts, setCounts] = useState<OpenCounts>(new Map());
  const ids = people.join();
  useEffect(() => {
    const stop = new AbortController();
    const asked = ids === "" ? [] : ids.split(",").map(Number);
    void countOpenTasks(
      connection,
      call,
      asked,
      (person, count) => setCounts((before) => new Map(before).set(person, count)),
      stop.signal,
    );
    return () => stop.abort();
  }, [connection, call, ids, changes]);
  return counts;
}
