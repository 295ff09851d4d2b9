import type { Launched } from "../store/stored";
import type { TaskRow } from "./task";

/** Clocks of server and computer differ; a task found this much too early still belongs to the launch. Milliseconds. */
const LENIENCE = 10 * 60_000;

/** Finds the first task that a workflow has brought to the person who started it. Rows do not tell their workflow's id. */
export function findFirstTask(rows: TaskRow[], launched: Launched, template: string): TaskRow | undefined {
  return rows
    .filter(
      ({ templateId, workflowName, startedAt }) =>
        templateId === template &&
        (launched.name === "" || workflowName === launched.name) &&
        (startedAt ?? 0) >= launched.at - LENIENCE,
    )
    .toSorted((one, other) => (other.startedAt ?? 0) - (one.startedAt ?? 0))[0];
}
