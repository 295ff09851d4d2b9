import { i18n } from "#i18n";
import type { PersonReference } from "../../lib/fields/output-field";
import type { Directory } from "../../lib/store/stored";
import type { ComboboxItem } from "./combobox";

/** An entry of the list of people, and what it stands for. */
export interface PersonItem extends ComboboxItem {
  person: PersonReference;
}

/** Everyone a user field takes: active people and groups. The server refuses guests (reference §11). */
export function listPeople({ users, groups }: Pick<Directory, "users" | "groups">): PersonItem[] {
  const people = users
    .filter(({ active, guest }) => active && !guest)
    .map(({ id, name, email }) => personItem({ kind: "user", id, name: name || email, email }));
  const teams = groups.map(({ id, name, members }) => ({
    ...personItem({ kind: "group", id, name, email: null }),
    detail: i18n.t("fields.person.group", members.length),
  }));
  return [...people, ...teams].toSorted((one, other) => one.text.localeCompare(other.text));
}

/** How one person or group looks in the list. */
export function personItem(person: PersonReference): PersonItem {
  const detail = person.kind === "group" ? i18n.t("fields.person.aGroup") : (person.email ?? undefined);
  return { key: `${person.kind}:${person.id}`, text: person.name, detail, person };
}
