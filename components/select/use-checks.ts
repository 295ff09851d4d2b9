import { useEffect, useState } from "preact/hooks";
import { checkTasks } from "../../lib/app/check-tasks";
import { pageChecks } from "../../lib/app/page-checks";
import type { Readiness } from "../../lib/app/readiness";
import type { ListedRow } from "../../lib/tasks/task";

/** Checks tasks for as long as the component is shown; gives what is known of them so far. `rows` must stay the same. */
export function useChecks(rows: ListedRow[]): ReadonlyMap<ListedRow, Readiness> {
  const [checked, setChecked] = useState<ReadonlyMap<ListedRow, Readiness>>(new Map());
  useEffect(() => {
    const stop = new AbortController();
    void checkTasks(
      rows.map((row) => ({ connection: row.connection.id, task: row.id, row })),
      pageChecks,
      ({ row }, readiness) => setChecked((before) => new Map(before).set(row, readiness)),
      stop.signal,
    );
    return () => stop.abort();
  }, [rows]);
  return checked;
}
