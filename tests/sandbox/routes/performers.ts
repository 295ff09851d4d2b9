import { empty, forbidden, json, notFound, parameterRefusal, refusal, refuse } from "../http/answer.ts";
import { NO_TIMESTAMP, isNoTimestamp } from "../http/body-values.ts";
import { readBody, requireInteger, requireText } from "../http/body.ts";
import type { Call, Handler, Route } from "../http/route.ts";
import type { Person, Task } from "../model.ts";
import { presentPerson } from "../present/present-person.ts";
import type { State } from "../state.ts";
import { mayManage } from "../tasks/access.ts";
import { setDueDate } from "../tasks/due-date.ts";
import { addPerformer, removePerformer } from "../tasks/performers.ts";
import type { PerformerKey } from "../tasks/performers.ts";
import { person as makePerson } from "../world/harborlight.ts";

const NO_USER = "The user with the specified credentials not found.";

/** Who performs a task and when it is due: for the account owner and the owners of its template (reference §12). */
export const PERFORMER_ROUTES: Route[] = [
  ...pair("performer", readUser),
  ...pair("group-performer", readGroup),
  change("create-guest-performer", { POST: addGuest }),
  change("delete-guest-performer", { POST: removeGuest }),
  change("due-date", { POST: setDue, DELETE: clearDue }),
];

/** One change of a task, at its address. */
function change(name: string, handlers: Route["handlers"]): Route {
  return { path: `/v2/tasks/:id/${name}`, gates: "writes", unknownMethod: 403, handlers };
}

function pair(name: string, read: (call: Call) => PerformerKey): Route[] {
  const handler =
    (act: typeof addPerformer): Handler =>
    (call) => {
      const task = managedTask(call);
      act(call.state, task, call.person, read(call));
      return empty();
    };
  return [
    change(`create-${name}`, { POST: handler(addPerformer) }),
    change(`delete-${name}`, { POST: handler(removePerformer) }),
  ];
}

function readUser({ state, request }: Call): PerformerKey {
  const id = requireInteger(readBody(request), "user_id");
  if (state.people.get(id)?.type !== "user") refuse(refusal(NO_USER));
  return { type: "user", id };
}

function readGroup({ state, request }: Call): PerformerKey {
  const id = requireInteger(readBody(request), "group_id");
  if (!state.groups.has(id)) refuse(refusal("There is no group with the specified ID."));
  return { type: "group", id };
}

function addGuest(call: Call) {
  const { state, person } = call;
  const task = managedTask(call);
  const email = readEmail(call);
  const guest = guestOf(state, email) ?? invite(state, email);
  addPerformer(state, task, person, { type: "user", id: guest.id });
  return json(200, presentPerson(state, guest));
}

function removeGuest(call: Call) {
  const { state, person } = call;
  const task = managedTask(call);
  const guest = guestOf(state, readEmail(call));
  if (!guest) return refuse(refusal(NO_USER));
  removePerformer(state, task, person, { type: "user", id: guest.id });
  return empty();
}

function readEmail({ request }: Call): string {
  const email = requireText(readBody(request), "email", "This field may not be blank.");
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) {
    refuse(parameterRefusal("email", "Enter a valid email address."));
  }
  return email.toLowerCase();
}

/** A guest, never a colleague of the same address (reference §30, item 18). */
function guestOf(state: State, email: string): Person | undefined {
  return [...state.people.values()].find((person) => person.type === "guest" && person.email === email);
}

function invite(state: State, email: string): Person {
  const id = Math.max(...state.people.keys()) + 1;
  const guest = makePerson({ id, email, firstName: "", lastName: "", type: "guest" });
  state.people.set(id, guest);
  return guest;
}

function setDue(call: Call) {
  const task = managedTask(call);
  const body = readBody(call.request);
  const name = "due_date_tsp";
  const value = body[name];
  if (value === undefined) refuse(parameterRefusal(name, "This field is required."));
  if (value === null) refuse(parameterRefusal(name, "This field may not be null."));
  if (typeof value !== "number") return refuse(parameterRefusal(name, "Numeric type expected."));
  if (isNoTimestamp(value)) refuse(parameterRefusal(name, NO_TIMESTAMP));
  setDueDate(call.state, task, call.person, value);
  return empty();
}

function clearDue(call: Call) {
  setDueDate(call.state, managedTask(call), call.person, null);
  return empty();
}

/** The task, where this person may change who performs it. */
function managedTask({ state, person, parameters }: Call): Task {
  const task = state.tasks.get(Number(parameters.id));
  if (!task?.wasStarted) return refuse(person.isOwner ? notFound() : forbidden());
  return mayManage(state, task, person) ? task : refuse(forbidden());
}
