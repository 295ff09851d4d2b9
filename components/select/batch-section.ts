import type { Item, Section } from "../inbox/inbox-model";
import { shown, taskKey } from "../inbox/inbox-model";
import { batchOperations, results } from "./batch";

/** The group of the tasks that were completed together: those on their way, and those that are done. */
export function batchSection(): Section {
  const owners = new Map(shown.value.map((connection) => [connection.id, connection]));
  const items = results.value.flatMap((result): Item[] => {
    const { operation, connection: id, task, name, workflowName } = result.task;
    const connection = owners.get(id);
    if (!connection || result.state === "needs-you") return [];
    return result.state === "pending"
      ? [{ kind: "waiting", key: operation, connection, entry: result.entry }]
      : [{ kind: "done", key: `${taskKey(id, task)}/done`, connection, name, workflowName }];
  });
  return { name: "batch", items };
}

/** Answers on their way that have no place in the group of those completed together. */
export function withoutBatch(section: Section): Section {
  if (section.name !== "waiting" || batchOperations.value.size === 0) return section;
  const items = section.items.filter(({ key }) => !batchOperations.value.has(key));
  return { ...section, items };
}
