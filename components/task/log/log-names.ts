import { i18n } from "#i18n";
import type { Directory, Person } from "../../../lib/store/stored";

/** Who is who in a log: the people and groups of the account, and the person who reads it. */
export interface LogPeople {
  directory: Directory | null | undefined;
  person: Pick<Person, "id" | "name">;
}

/** The name of a person, as it stands in a list or at a comment. */
export function personName(id: number | null, { directory, person }: LogPeople): string {
  if (id === null) return i18n.t("log.server");
  if (id === person.id) return i18n.t("log.you");
  return directory?.users.find((user) => user.id === id)?.name || i18n.t("log.somebody");
}

/** The name of a group. */
export function groupName(id: number | null, { directory }: LogPeople): string {
  return directory?.groups.find((group) => group.id === id)?.name || i18n.t("log.aGroup");
}

/** People in a sentence, such as "Jun Watanabe and you". */
export function listPersons(ids: number[], people: LogPeople): string {
  const names = ids.map((id) =>
    id === people.person.id ? i18n.t("task.performers.you") : personName(id, people),
  );
  return new Intl.ListFormat(i18n.t("language"), { type: "conjunction" }).format(names);
}

/** Colleagues who can be mentioned, by name. */
export function mentionable({ directory, person }: LogPeople): { id: number; name: string; email: string }[] {
  return (directory?.users ?? [])
    .filter(({ active, guest, id, name }) => active && !guest && id !== person.id && name !== "")
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
