import { useContext, useEffect, useState } from "preact/hooks";
import { replacePlace } from "../../lib/app/route";
import { snapshots } from "../../lib/app/stored-state";
import type { Connection, Launched } from "../../lib/store/stored";
import { findFirstTask } from "../../lib/tasks/first-task";
import type { TaskRow } from "../../lib/tasks/task";
import { ServicesContext } from "../task/task-context";

/** When the list is asked for again, after a workflow was started. Milliseconds. */
const LOOKS = [700, 2_000, 4_000];
/** How long it is worth waiting for a task before saying that there is none. Milliseconds. */
const PATIENCE = 5_000;

export interface FirstTask {
  /** The task the new workflow has brought to this person. */
  first: TaskRow | undefined;
  looking: boolean;
}

/** Waits a few seconds for the person's own first task of a new workflow and, if `go`, opens it as soon as it is there. */
export function useFirstTask(
  connection: Connection,
  launched: Launched | undefined,
  template: string,
  go: boolean,
): FirstTask {
  const { send } = useContext(ServicesContext);
  const [patient, setPatient] = useState(false);
  const rows = snapshots.value[connection.id]?.rows ?? [];
  const first = launched && findFirstTask(rows, launched, template);
  const arrivedAt = launched?.at;
  const looking = patient && !first;

  useEffect(() => {
    const left = PATIENCE - (Date.now() - (arrivedAt ?? 0));
    if (left <= 0) return;
    setPatient(true);
    const timers = LOOKS.map((wait) => setTimeout(() => void send("poll", { reason: "user" }), wait));
    timers.push(setTimeout(() => setPatient(false), left));
    return () => timers.forEach(clearTimeout);
  }, [arrivedAt, send]);

  const goal = go && patient ? first?.id : undefined;
  useEffect(() => {
    if (goal !== undefined) replacePlace({ screen: "task", connection: connection.id, task: goal });
  }, [goal, connection.id]);
  return { first, looking };
}
