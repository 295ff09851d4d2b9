import type { Person, Workflow } from "../model.ts";
import type { State } from "../state.ts";
import { isReadOnlyViewer, mayRead } from "../tasks/access.ts";
import { tasksOf, templateOf } from "../tasks/relations.ts";
import { hasRole } from "./access.ts";

/** Members of its tasks, its starter, owners and viewers of the template, the account owner (reference §14). */
export function mayReadWorkflow(state: State, workflow: Workflow, person: Person): boolean {
  if (mayFindWorkflow(state, workflow, person)) return true;
  return tasksOf(state, workflow).some((task) => mayRead(state, task, person));
}

/** Whose list of workflows it stands in: performers alone do not find it there (reference §14). */
export function mayFindWorkflow(state: State, workflow: Workflow, person: Person): boolean {
  if (person.isOwner || workflow.starterId === person.id) return true;
  return hasRole(state, templateOf(state, workflow), person, ["owner", "viewer"]);
}

/** Admins who own the template, and the account owner. */
export function mayChangeWorkflow(state: State, workflow: Workflow, person: Person): boolean {
  if (person.isOwner) return true;
  return person.isAdmin && hasRole(state, templateOf(state, workflow), person, ["owner"]);
}

/** True for somebody who may look at the workflow and do nothing in it. */
export function watchesOnly(state: State, workflow: Workflow, person: Person): boolean {
  const [task] = tasksOf(state, workflow);
  return task !== undefined && isReadOnlyViewer(state, task, person);
}
