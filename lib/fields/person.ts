import type { Directory } from "../store/stored";
import type { PersonReference } from "./output-field";
import type { Problem } from "./problem";

/** As much of the directory as finding a person takes. */
export type People = Pick<Directory, "users" | "groups">;

type Found<T> = { ok: true; value: T } | { ok: false; problem: Problem };

const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function findUser({ id, name }: PersonReference, people: People | undefined) {
  const users = people?.users.filter((user) => !user.guest) ?? [];
  return (
    users.find((user) => user.id === id) ?? (id === 0 ? users.find((user) => user.name === name) : undefined)
  );
}

function findGroup({ id, name }: PersonReference, people: People | undefined) {
  return people?.groups.find((group) => (id === 0 ? sameName(group.name, name) : group.id === id));
}

/**
 * How a chosen person is named to a server that wants e-mails and group names (reference §11): what the directory says
 * today, else what the reference itself carries.
 */
export function nameForServer(person: PersonReference, people?: People): Found<string> {
  const unknown: Problem = { code: "person-unknown", name: person.name };
  const user = person.kind === "user" ? findUser(person, people) : undefined;
  const email = user?.email || person.email;
  if (person.kind === "user" && email) return { ok: true, value: email };
  const group = person.kind === "group" || person.id === 0 ? findGroup(person, people) : undefined;
  const name = group?.name ?? (person.kind === "group" ? person.name : "");
  if (name === "") return { ok: false, problem: unknown };
  const namesakes = people?.groups.filter((other) => sameName(other.name, name)).length ?? 1;
  return namesakes > 1
    ? { ok: false, problem: { code: "person-ambiguous", name } }
    : { ok: true, value: name };
}

/** The id of a chosen user, for the documented servers, which know no groups in fields (reference §28). */
export function idForServer(person: PersonReference, people?: People): Found<number> {
  const id = person.id || findUser(person, people)?.id;
  return person.kind === "user" && id
    ? { ok: true, value: id }
    : { ok: false, problem: { code: "person-unknown", name: person.name } };
}
