import type { Person, Task } from "../model.ts";
import type { State } from "../state.ts";
import { directPerformer, hasFinished, performingGroups } from "./finished.ts";
import { workflowOf } from "./relations.ts";
import { rankBySearch } from "./search-tasks.ts";

export const ORDERINGS = ["date", "-date", "overdue", "-overdue", "completed", "-completed"];

export interface TaskQuery {
  completed: boolean;
  ordering: string | null;
  templateId: number | null;
  step: string | null;
  search: string;
}

/** The rows of `GET /v3/tasks` for one person, in the server's order (reference §8). */
export function listTasks(state: State, person: Person, query: TaskQuery): Task[] {
  const mine = (query.completed ? completedTasks : openTasks)(state, person).filter((task) => {
    if (query.templateId !== null && workflowOf(state, task).templateId !== query.templateId) return false;
    return query.step === null || task.apiName === query.step;
  });
  const sorted = mine.sort(comparison(state, query));
  return query.search.trim() === "" ? sorted : rankBySearch(state, sorted, query.search);
}

/** Tasks waiting for this person: the inbox and its counter. */
export function openTasks(state: State, person: Person): Task[] {
  return [...state.tasks.values()].filter((task) => {
    if (task.status !== "active" || workflowOf(state, task).status !== 0) return false;
    const concerned =
      directPerformer(task, person) !== undefined || performingGroups(state, task, person).length > 0;
    return concerned && !hasFinished(state, task, person);
  });
}

/** Tasks this person has finished, also those that still wait for others. */
export function completedTasks(state: State, person: Person): Task[] {
  return [...state.tasks.values()].filter(
    (task) =>
      task.startedAt !== null && workflowOf(state, task).status !== 3 && hasFinished(state, task, person),
  );
}

function comparison(state: State, { completed, ordering }: TaskQuery): (a: Task, b: Task) => number {
  const key = ordering?.replace("-", "") ?? "date";
  const direction = (ordering ?? "-date").startsWith("-") ? -1 : 1;
  const value = (task: Task): number => {
    if (key === "date") return task.startedAt ?? Number.POSITIVE_INFINITY;
    if (key === "overdue") return task.dueAt ?? Number.POSITIVE_INFINITY;
    return task.completedAt ?? Number.POSITIVE_INFINITY;
  };
  const urgent = (task: Task) => (!completed && workflowOf(state, task).urgent ? 0 : 1);
  return (a, b) => {
    const first = urgent(a) - urgent(b);
    if (first !== 0) return first;
    return value(a) === value(b) ? b.id - a.id : direction * (value(a) < value(b) ? -1 : 1);
  };
}
