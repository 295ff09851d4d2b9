import { randomBytes } from "node:crypto";
import type { SandboxDialect } from "../dialect.ts";
import { detail, empty, forbidden, json, notFound, refuse } from "../http/answer.ts";
import { readBody } from "../http/body.ts";
import { paginate } from "../http/paginate.ts";
import type { Call, Route } from "../http/route.ts";
import type { ApiKey, Person } from "../model.ts";
import { isoDate } from "../present/stamp.ts";
import { seconds } from "../state.ts";

const OWN: Route[] = [
  { path: "/accounts/api-keys", gates: "all", handlers: { GET: listKeys, POST: createKey } },
  { path: "/accounts/api-keys/:key", gates: "all", handlers: { DELETE: deleteKey } },
  { path: "/accounts/users/:user/api-keys", gates: "all", handlers: { GET: listKeys, POST: createKey } },
  { path: "/accounts/users/:user/api-keys/:key", gates: "all", handlers: { DELETE: deleteKey } },
];

const ONE_PER_PERSON: Route = { path: "/accounts/api-key", gates: "all", handlers: { GET: getKey } };

/** API keys: many since v7.3, one per person before (reference §2 and §30). */
export function apiKeyRoutes(dialect: SandboxDialect): Route[] {
  return dialect.keys === "many" ? OWN : [ONE_PER_PERSON];
}

function listKeys(call: Call) {
  const owner = whose(call);
  const keys = call.state.keys.filter(({ userId, listed }) => listed && userId === owner.id);
  return json(200, paginate(call.request, keys, presentKey));
}

function createKey(call: Call) {
  const { state, request } = call;
  const owner = whose(call);
  const { name } = readBody(request);
  const listed = state.keys.filter((key) => key.listed && key.userId === owner.id);
  if (typeof name === "string" && name.length > 200) {
    refuse(json(400, { name: ["Ensure this field has no more than 200 characters."] }));
  }
  const key: ApiKey = {
    id: state.nextId("key"),
    userId: owner.id,
    name: typeof name === "string" && name ? name : `API Key #${listed.length + 1}`,
    token: `pn-${randomBytes(24).toString("base64url")}`,
    createdAt: seconds(state),
    listed: true,
  };
  state.keys.push(key);
  return json(201, { ...presentKey(key), token: key.token });
}

function deleteKey(call: Call) {
  const { state, parameters } = call;
  const owner = whose(call);
  const id = Number(parameters.key);
  const found = state.keys.some((key) => key.id === id && key.listed && key.userId === owner.id);
  state.keys = state.keys.filter((key) => key.id !== id || !found);
  return found ? empty() : notFound();
}

function getKey({ state, person }: Call) {
  if (!isAdmin(person)) return forbidden();
  const key = state.keys.find(({ userId, listed }) => listed && userId === person.id);
  return key ? json(200, { token: key.token }) : notFound();
}

/** Own keys for admins; somebody else's for the account owner alone. */
function whose({ state, person, parameters }: Call): Person {
  if (parameters.user === undefined) return isAdmin(person) ? person : refuse(forbidden());
  if (!person.isOwner) {
    refuse(detail(403, "Only the account owner is allowed to perform this action."));
  }
  return state.people.get(Number(parameters.user)) ?? refuse(notFound());
}

function isAdmin(person: Person): boolean {
  return person.isAdmin || person.isOwner;
}

function presentKey(key: ApiKey): Record<string, unknown> {
  return {
    id: key.id,
    name: key.name,
    prefix: key.token.slice(0, 16),
    date_created: isoDate(key.createdAt),
    last_used_at: null,
    expires_at: null,
    is_active: true,
  };
}
