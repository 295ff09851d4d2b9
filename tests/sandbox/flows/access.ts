import type { Person, Template, TemplateRole } from "../model.ts";
import type { State } from "../state.ts";

/** True for whoever has one of these roles on the template, by name or through a group. */
export function hasRole(
  state: State,
  template: Template | null,
  person: Person,
  wanted: readonly TemplateRole["role"][],
): boolean {
  return (template?.roles ?? []).some(
    ({ role, type, id }) =>
      wanted.includes(role) &&
      (type === "user" ? id === person.id : state.groups.get(id)?.members.includes(person.id)),
  );
}

/** Who sees a template in the list may launch it too: any role, and the account owner (reference §15). */
export function maySeeTemplate(state: State, template: Template, person: Person): boolean {
  return person.isOwner || hasRole(state, template, person, ["owner", "viewer", "starter"]);
}
