import type { Task } from "../model.ts";
import type { State } from "../state.ts";

/** The performers of a task: objects, or plain user ids as the documentation has them (reference §23). */
export function presentPerformers(state: State, task: Pick<Task, "performers">): unknown[] {
  if (!state.dialect.isoDates) {
    return task.performers.map(({ type, id, completedAt }) => ({
      is_completed: completedAt !== null,
      date_completed_tsp: completedAt,
      type,
      source_id: id,
    }));
  }
  const ids = task.performers.flatMap(({ type, id }) =>
    type === "user" ? [id] : (state.groups.get(id)?.members ?? []),
  );
  return [...new Set(ids)];
}
