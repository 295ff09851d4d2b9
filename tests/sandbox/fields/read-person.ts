import { fieldRefusal, refuse, serverError } from "../http/answer.ts";
import type { Field, StoredValue } from "../model.ts";
import type { State } from "../state.ts";
import { stored } from "./stored-value.ts";

/** A person or group: by e-mail or group name, or by the user's id before v4.3 (reference §11 and §28). */
export function readPerson(state: State, field: Field, raw: unknown): StoredValue {
  const users = [...state.people.values()].filter(({ type }) => type === "user");
  if (state.dialect.person === "id") {
    const byId = users.find(({ id }) => id === raw);
    return byId ? storedUser(byId) : refuseUnknown(field);
  }
  if (typeof raw !== "string") return refuseUnknown(field);
  const wanted = raw.toLowerCase();
  const user = users.find(({ email }) => email.toLowerCase() === wanted);
  if (user) return storedUser(user);
  const groups = [...state.groups.values()].filter(({ name }) => name.toLowerCase() === wanted);
  if (groups.length > 1) return refuse(serverError());
  const [group] = groups;
  return group ? stored(group.name, { groupId: group.id }) : refuseUnknown(field);
}

function storedUser(user: { id: number; firstName: string; lastName: string }): StoredValue {
  return stored(`${user.firstName} ${user.lastName}`, { userId: user.id });
}

function refuseUnknown(field: Field): never {
  return refuse(
    fieldRefusal(field.apiName, 'The user or group specified for a "User" field does not exist.'),
  );
}
