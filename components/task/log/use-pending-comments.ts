import { useEffect, useState } from "preact/hooks";
import { followComments, type PendingComments } from "../../../lib/app/pending-comments";
import { outbox } from "../../../lib/app/stored-state";
import type { TaskLog } from "../../../lib/app/task-log";

/** The comments of a task that are on their way, each until the log shows it. */
export function usePendingComments(connection: string, task: string, log: TaskLog): PendingComments {
  const [pending] = useState(() =>
    followComments(
      () =>
        outbox.value.entries.filter(
          (entry) => entry.kind === "comment" && entry.connection === connection && entry.task === task,
        ),
      () => log.refresh(),
    ),
  );
  useEffect(() => () => pending.stop(), [pending]);
  return pending;
}
