import { useContext, useRef, useState } from "preact/hooks";
import type { Client } from "../../../lib/app/call-server";
import { createChanges, type TaskChanges } from "../../../lib/app/task-changes";
import type { Http } from "../../../lib/http/http";
import type { Result } from "../../../lib/http/failure";
import type { Connection } from "../../../lib/store/stored";
import type { Task } from "../../../lib/tasks/task";
import { ServicesContext } from "../task-context";

/** What opens a dialog of its own. */
export type ManageDialogName = "performers" | "due" | "snooze" | "finish";

export interface Managing {
  changes: TaskChanges;
  /** The dialog that is open. */
  dialog: ManageDialogName | null;
  open: (dialog: ManageDialogName | null) => void;
  /** Shows a change of the task at once and asks the server for it. Resolves with whether it agreed. */
  change: (
    apply: (task: Task) => Task,
    ask: (client: Client, http: Http) => Promise<Result<unknown>>,
  ) => Promise<boolean>;
}

/**
 * What those who own a workflow change in one of its tasks.
 * @param readWorkflow reads the workflow again
 */
export function useManaging(
  connection: Connection,
  task: string,
  readWorkflow: () => Promise<void>,
): Managing {
  const { send, callServer } = useContext(ServicesContext);
  const latest = useRef(readWorkflow);
  latest.current = readWorkflow;
  const [dialog, open] = useState<ManageDialogName | null>(null);
  const [changes] = useState(() =>
    createChanges(async () => {
      await Promise.all([send("read-task", { connection: connection.id, task }), latest.current()]);
      void send("poll", { reason: "user" });
    }),
  );
  return {
    changes,
    dialog,
    open,
    change: (apply, ask) => changes.make({ apply, ask: () => callServer(connection, ask) }),
  };
}
