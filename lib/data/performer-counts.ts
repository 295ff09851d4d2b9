import type { Workflow } from "../tasks/workflow";

export interface PerformerCount {
  kind: "user" | "group";
  id: number;
  /** How many tasks wait for them. */
  tasks: number;
}

/** Counts the open tasks of workflows by who has to do them, most first. A task of two people counts for both. */
export function countByPerformer(workflows: Pick<Workflow, "steps" | "status">[]): PerformerCount[] {
  const counts = new Map<string, PerformerCount>();
  const open = workflows.filter(({ status }) => status !== "done").flatMap(({ steps }) => steps);
  for (const { status, performers } of open) {
    if (status !== "active") continue;
    for (const { kind, id, finished } of performers) {
      if (finished) continue;
      const known = counts.get(`${kind} ${id}`) ?? { kind, id, tasks: 0 };
      known.tasks += 1;
      counts.set(`${kind} ${id}`, known);
    }
  }
  return [...counts.values()].toSorted((one, other) => other.tasks - one.tasks);
}
