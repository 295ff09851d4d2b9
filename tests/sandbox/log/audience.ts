import { hasRole } from "../flows/access.ts";
import type { Person, Task, Workflow } from "../model.ts";
import type { State } from "../state.ts";
import { hasFinished, isPerformer } from "../tasks/finished.ts";
import { tasksOf, templateOf } from "../tasks/relations.ts";

/** Who is told about what happens in a workflow: whoever may see it, by id (reference §17). */
export function audienceOf(state: State, workflow: Workflow): number[] {
  const tasks = tasksOf(state, workflow).filter(({ wasStarted }) => wasStarted);
  return activePeople(state)
    .filter(
      (person) =>
        person.isOwner ||
        hasRole(state, templateOf(state, workflow), person, ["owner", "viewer"]) ||
        tasks.some((task) => isPerformer(state, task, person) || task.mentioned.includes(person.id)),
    )
    .map(({ id }) => id);
}

/** Everybody who performs this task, by name or through a group. */
export function performersOf(state: State, task: Task): number[] {
  return activePeople(state)
    .filter((person) => isPerformer(state, task, person))
    .map(({ id }) => id);
}

/** The people whose inbox holds this task: performers, by name or through a group, who have not finished. */
export function waitingFor(state: State, task: Task): number[] {
  return activePeople(state)
    .filter((person) => isPerformer(state, task, person) && !hasFinished(state, task, person))
    .map(({ id }) => id);
}

function activePeople(state: State): Person[] {
  return [...state.people.values()].filter(({ status }) => status === "active");
}
