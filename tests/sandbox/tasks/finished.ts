import type { Person, Task } from "../model.ts";
import type { State } from "../state.ts";

/** The groups among the performers that this person belongs to. */
export function performingGroups(state: State, task: Task, person: Person): Task["performers"] {
  return task.performers.filter(
    ({ type, id }) => type === "group" && state.groups.get(id)?.members.includes(person.id),
  );
}

/** This person's own row among the performers. */
export function directPerformer(task: Task, person: Person): Task["performers"][number] | undefined {
  return task.performers.find(({ type, id }) => type === "user" && id === person.id);
}

/** True for a performer by name or through a group. */
export function isPerformer(state: State, task: Task, person: Person): boolean {
  return Boolean(directPerformer(task, person)) || performingGroups(state, task, person).length > 0;
}

/** True once this person has done what the task asks of him or her (reference §10, item 7). */
export function hasFinished(state: State, task: Task, person: Person): boolean {
  const direct = directPerformer(task, person);
  if (direct) return direct.completedAt !== null;
  if (task.memberCompletions.has(person.id)) return true;
  const groups = performingGroups(state, task, person);
  return groups.length > 0 && groups.every(({ completedAt }) => completedAt !== null);
}
