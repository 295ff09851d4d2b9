import { hasRole } from "../flows/access.ts";
import type { Person, Task, TemplateRole } from "../model.ts";
import type { State } from "../state.ts";
import { isPerformer } from "./finished.ts";
import { tasksOf, templateOf, workflowOf } from "./relations.ts";

/** True for whoever may open the task (reference §9). */
export function mayRead(state: State, task: Task, person: Person): boolean {
  if (isMember(state, task, person) || task.mentioned.includes(person.id)) return true;
  return workflowOf(state, task).starterId === person.id || roleOn(state, task, person, ["owner", "viewer"]);
}

/** True for performers of any step that has started, now or once, and for the account owner. */
export function isMember(state: State, task: Task, person: Person): boolean {
  if (person.isOwner || isPerformer(state, task, person)) return true;
  if (task.formerPerformers.includes(person.id)) return true;
  return tasksOf(state, workflowOf(state, task)).some(
    (other) => other.wasStarted && isPerformer(state, other, person),
  );
}

/** True for somebody who may look and not touch: no performer, and no admin of the template (reference §9). */
export function isReadOnlyViewer(state: State, task: Task, person: Person): boolean {
  if (isMember(state, task, person)) return false;
  return !(person.isAdmin && roleOn(state, task, person, ["owner"]));
}

/** True for whoever may change who performs a task and when it is due (reference §12). */
export function mayManage(state: State, task: Task, person: Person): boolean {
  return person.isOwner || (person.isAdmin && roleOn(state, task, person, ["owner"]));
}

function roleOn(state: State, task: Task, person: Person, wanted: TemplateRole["role"][]): boolean {
  return hasRole(state, templateOf(state, workflowOf(state, task)), person, wanted);
}
