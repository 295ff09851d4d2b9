import { randomUUID } from "node:crypto";
import { detail, json } from "../http/answer.ts";
import type { SandboxDialect } from "../dialect.ts";
import { readBody } from "../http/body.ts";
import type { OpenCall, Route } from "../http/route.ts";
import { presentContext, presentPerson } from "../present/present-person.ts";
import { seconds } from "../state.ts";

const SCHEMA: Route = { path: "/api/schema/", gates: "none", handlers: {}, openHandlers: { GET: schema } };

/** Who am I, signing in, and the public schema by which the current server is recognised. */
export function authRoutes(dialect: SandboxDialect): Route[] {
  return dialect.schema ? [...ROUTES, SCHEMA] : ROUTES;
}

const ROUTES: Route[] = [
  {
    path: "/auth/context",
    gates: "none",
    handlers: { GET: ({ state, person }) => json(200, presentContext(state, person)) },
  },
  { path: "/auth/token/obtain", gates: "none", handlers: {}, openHandlers: { POST: signIn } },
  {
    path: "/accounts/user",
    gates: "plan",
    allow: "GET, PUT, HEAD, OPTIONS",
    handlers: { GET: ({ state, person }) => json(200, presentPerson(state, person)) },
  },
];

/** `{username, password}` gives a session token; anything wrong is a 403 (reference §2). */
function signIn({ state, request }: OpenCall) {
  const { username, password } = readBody(request);
  const person = [...state.people.values()].find(
    ({ email, type }) => type === "user" && email.toLowerCase() === String(username).toLowerCase(),
  );
  if (!person || person.password !== password || person.status !== "active") {
    return detail(403, "Invalid login or password.");
  }
  const token = randomUUID().replaceAll("-", "");
  const id = state.nextId("key");
  state.keys.push({
    id,
    userId: person.id,
    name: "session",
    token,
    createdAt: seconds(state),
    listed: false,
  });
  return json(200, { token });
}

/** The public description of the API: paths and methods only, which is all a probe needs (reference §22). */
function schema() {
  const document = {
    openapi: "3.0.3",
    info: { title: "Pneumatic Workflow API", version: "1.0.0" },
    paths: {
      "/auth/context": { get: {} },
      "/accounts/api-keys": { get: {}, post: {} },
      "/accounts/users/{user_id}/api-keys": { get: {}, post: {} },
      "/v3/tasks": { get: {} },
      "/v2/tasks/{id}": { get: {} },
      "/v2/tasks/{id}/complete": { post: {} },
      "/webhooks/events": { get: {} },
    },
  };
  return json(200, document);
}
