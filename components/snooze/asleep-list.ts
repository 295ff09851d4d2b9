import { computed } from "@preact/signals";
import { outbox, snapshots, snoozes } from "../../lib/app/stored-state";
import { snoozedUntil } from "../../lib/tasks/asleep";
import { listRows } from "../../lib/tasks/list-rows";
import type { ListedRow } from "../../lib/tasks/task";
import { hiddenTasks } from "../../lib/tasks/visible-rows";
import { now } from "../inbox/clock";
import { shown } from "../inbox/inbox-model";

export interface AsleepTask {
  row: ListedRow;
  /** Unix milliseconds. */
  until: number;
}

/** The tasks that are put away, the next to come back first. */
export const asleepTasks = computed((): AsleepTask[] =>
  shown.value
    .flatMap((connection) => {
      const stored = snapshots.value[connection.id];
      const putAway = snoozes.value[connection.id];
      if (!stored || !putAway) return [];
      const hidden = hiddenTasks(outbox.value, connection.id);
      return listRows(stored, connection, shown.value.length > 1)
        .map((row) => ({ row, until: snoozedUntil(row, putAway) }))
        .filter(({ row, until }) => until > now.value && !hidden.has(row.id));
    })
    .sort((a, b) => a.until - b.until),
);
