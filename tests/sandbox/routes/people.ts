import { forbidden, json, notFound, refuse, serverError } from "../http/answer.ts";
import { readChoiceParameter } from "../http/body.ts";
import { paginate } from "../http/paginate.ts";
import type { Call, Route } from "../http/route.ts";
import type { Person } from "../model.ts";
import { byName, presentGroup, presentPerson } from "../present/present-person.ts";

const SORTS = ["first_name", "last_name", "status"];

/** People and groups of the account (reference §7). */
export const PEOPLE_ROUTES: Route[] = [
  {
    path: "/accounts/users",
    gates: "plan",
    allow: "GET, POST, DELETE, HEAD, OPTIONS",
    handlers: { GET: getUsers },
  },
  {
    path: "/accounts/users/:id",
    gates: "plan",
    allow: "GET, PUT, PATCH, DELETE, HEAD, OPTIONS",
    handlers: { GET: getUser },
  },
  {
    path: "/accounts/groups",
    gates: "plan",
    allow: "GET, POST, HEAD, OPTIONS",
    handlers: { GET: getGroups },
  },
];

function getUsers({ state, request }: Call) {
  const { query } = request;
  const groups = listOf(query, "groups");
  if (groups?.some((id) => !/^\d+$/.test(id))) refuse(serverError());
  const statuses = filterOf(query, "status", ["active", "inactive", "invited"]);
  const types = filterOf(query, "type", ["user", "guest"]);
  const rows = [...state.people.values()].filter(
    (person) =>
      (!statuses || statuses.includes(person.status)) &&
      (!types || types.includes(person.type)) &&
      (!groups || groups.some((id) => state.groups.get(Number(id))?.members.includes(person.id))),
  );
  const sorted = rows.sort(comparison(query));
  return json(
    200,
    paginate(request, sorted, (person) => presentPerson(state, person)),
  );
}

function comparison(query: URLSearchParams): (a: Person, b: Person) => number {
  const ordering = listOf(query, "ordering") ?? ["last_name", "first_name"];
  const unknown = ordering.find((key) => !SORTS.includes(key.replace("-", "")));
  if (unknown !== undefined) {
    const text = `Select a valid choice. ${unknown} is not one of the available choices.`;
    refuse(json(400, { ordering: [text] }));
  }
  return (a, b) => {
    for (const key of ordering) {
      const order = sortText(a, key).localeCompare(sortText(b, key), "en");
      if (order !== 0) return key.startsWith("-") ? -order : order;
    }
    return a.id - b.id;
  };
}

function sortText(person: Person, key: string): string {
  if (key.endsWith("first_name")) return person.firstName;
  return key.endsWith("last_name") ? person.lastName : person.status;
}

function listOf(query: URLSearchParams, name: string): string[] | null {
  const value = query.get(name);
  return value ? value.split(",") : null;
}

function filterOf(query: URLSearchParams, name: string, choices: string[]): string[] | null {
  const values = listOf(query, name);
  const unknown = values?.find((value) => !choices.includes(value));
  if (unknown !== undefined) refuse(json(400, [`'${unknown}' is an invalid value for the filter`]));
  return values;
}

function getUser({ state, person, parameters }: Call) {
  if (!person.isAdmin && !person.isOwner) return forbidden();
  const found = state.people.get(Number(parameters.id));
  return found ? json(200, presentPerson(state, found)) : notFound();
}

function getGroups({ state, person, request }: Call) {
  if (person.type === "guest") return forbidden();
  const ordering = readChoiceParameter(request.query, "ordering", ["name", "-name"]);
  const groups = [...state.groups.values()].sort(byName);
  if (ordering === "-name") groups.reverse();
  return json(
    200,
    groups.map((group) => presentGroup(state, group)),
  );
}
