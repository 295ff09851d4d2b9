import { bodyRefusal, parameterRefusal, refusal, refuse, serverError } from "../http/answer.ts";
import type { Person } from "../model.ts";
import type { State } from "../state.ts";
import { objectOf, objectsIn, textOf } from "./read-json.ts";
import type { JsonObject } from "./read-json.ts";
import { refuseFields } from "./validate-fields.ts";
import { refuseStep } from "./validate-step.ts";

const LONGEST_NAME = 120;

/** Refuses what breaks the real server even in a draft (recording `template-write`). */
export function refuseDraft(body: JsonObject): void {
  if (body.tasks !== undefined && !Array.isArray(body.tasks)) refuse(serverError());
}

/** Refuses an active template for the first thing that is wrong with it, in the words of the recording `template-write`. */
export function refuseTemplate(state: State, person: Person, body: JsonObject): void {
  refuseDraft(body);
  refuseName(body);
  if (!isGiven(body.kickoff)) refuse(parameterRefusal("kickoff", "Kickoff form data not provided."));
  const tasks = objectsIn(body.tasks);
  if (tasks.length === 0) refuse(refusal("Tasks data not provided, one task required."));
  refuseOwners(state, person, body);
  const kickoff = objectOf(body.kickoff);
  const usable = new Map(refuseFields(kickoff));
  const earlier: string[] = [];
  const known = { usable, earlier, all: tasks.map((task) => textOf(task.api_name)) };
  [...tasks]
    .sort((one, other) => Number(one.number) - Number(other.number))
    .forEach((task, index) => {
      // The real server's words for this were never recorded.
      if (task.number !== index + 1) refuse(bodyRefusal("Tasks have to be numbered from one."));
      refuseStep(state, task, known);
      for (const [apiName, type] of refuseFields(task)) usable.set(apiName, type);
      earlier.push(textOf(task.api_name));
    });
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

function refuseName({ name }: JsonObject): void {
  if (name === undefined) refuse(parameterRefusal("name", "This field is required."));
  if (textOf(name).trim() === "") refuse(parameterRefusal("name", "This field may not be blank."));
  if (Array.from(textOf(name).trim()).length > LONGEST_NAME) {
    refuse(parameterRefusal("name", "Ensure this field has no more than 120 characters."));
  }
}

function refuseOwners(state: State, person: Person, body: JsonObject): void {
  const { isoDates } = state.dialect;
  const name = isoDates ? "template_owners" : "owners";
  const owners = rolesOf(body, isoDates);
  const no = (message: string) => refuse(parameterRefusal(name, message));
  if (owners.length === 0) no("You should set 'template owners' value.");
  const mine = owners.some(
    ({ role, type, source_id: source }) =>
      role === "owner" && type === "user" && Number(source) === person.id,
  );
  if (!mine) no("You cannot remove yourself from template owners.");
  const unknown = owners.some(({ type, source_id: source }) =>
    type === "group" ? !state.groups.has(Number(source)) : !state.people.has(Number(source)),
  );
  if (unknown) no("One or more template owners are incorrect.");
}

/** Roles as today's server takes them; the documented one takes bare ids of owners. */
export function rolesOf(body: JsonObject, isoDates: boolean): JsonObject[] {
  if (!isoDates) return objectsIn(body.owners);
  const ids: unknown[] = Array.isArray(body.template_owners) ? body.template_owners : [];
  return ids.map((id) => ({ type: "user", role: "owner", source_id: textOf(id) }));
}
