import type { State } from "../state.ts";
import { Refusal, detail, empty, forbidden, html, json, notFound, unknownAddress } from "./answer.ts";
import type { Answer } from "./answer.ts";
import { authenticate } from "./authenticate.ts";
import { paywall } from "./gates.ts";
import type { SandboxRequest } from "./request.ts";
import { METHODS, allowOf, matchRoute } from "./route.ts";
import type { Addresses, Method, Route } from "./route.ts";

const MAXIMUM_BODY = 2_621_440;

/** Answers one request to the API: Django's order of doing things, from the size of the body to the view. */
export function dispatch(
  state: State,
  routes: Route[],
  addresses: Addresses,
  request: SandboxRequest,
): Answer {
  if (request.path === "/") return { ...empty(204), cookies: "none" };
  const found = matchRoute(routes, request.path);
  if (!found) return unknownAddress();
  if (request.body.length > MAXIMUM_BODY) return html(400, "<h1>Bad Request (400)</h1>");
  const { route, parameters } = found;
  const answer = refusalsAsAnswers(() => answerView(state, route, parameters, addresses, request));
  const allowed =
    answer.cookies === "key-only" ? answer.headers : { ...answer.headers, allow: allowOf(route) };
  return { ...answer, headers: { ...allowed, ...cookies(state, route, request, answer) } };
}

function answerView(
  state: State,
  route: Route,
  parameters: Record<string, string>,
  addresses: Addresses,
  request: SandboxRequest,
): Answer {
  const accept = request.headers.accept ?? "*/*";
  if (!/\*\/\*|application\/(?:json|\*)/.test(accept)) {
    return { ...detail(406, "Could not satisfy the request Accept header."), cookies: "none" };
  }
  if (route.openHandlers) {
    const view = viewOf(route.openHandlers, request.method);
    const answer = view?.({ state, request, parameters, addresses }) ?? unknownMethod(route, request.method);
    return { ...answer, cookies: "none" };
  }
  const format = request.query.get("format");
  if (format !== null && format !== "json") return { ...notFound(), cookies: "none" };
  const known = authenticate(state, request.headers.authorization);
  if ("answer" in known) return known.answer;
  const closed = paywall(state.account.gate, route.gates);
  if (closed) return closed;
  const view = viewOf(route.handlers, request.method);
  if (!view) return unknownMethod(route, request.method);
  return view({ state, request, parameters, addresses, person: known.person });
}

/** The view of a method. HEAD is GET without a body; OPTIONS and unknown ones have no view. */
function viewOf<View>(views: Partial<Record<Method, View>>, method: string): View | undefined {
  const known = METHODS.find((candidate) => candidate === (method === "HEAD" ? "GET" : method));
  return known && views[known];
}

function unknownMethod(route: Route, method: string): Answer {
  if (route.unknownMethod === 403) return forbidden();
  if (method !== "OPTIONS") return detail(405, `Method "${method}" not allowed.`);
  const parses = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"];
  return json(200, { name: "Tasks List", description: "", renders: ["application/json"], parses });
}

function refusalsAsAnswers(act: () => Answer): Answer {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

/** `sessionid` for everybody, and the raw key for whoever sent one as "Bearer" (reference §31, item 2). */
function cookies(
  state: State,
  route: Route,
  request: SandboxRequest,
  answer: Answer,
): Record<string, string[]> {
  if (answer.cookies === "none" || route.openHandlers) return {};
  const names: string[] = [];
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (state.dialect.fileServiceCookie && answer.status !== 401 && token) {
    names.push(`file_service_auth=${token}; HttpOnly; Max-Age=86400; Path=/; SameSite=Lax`);
  }
  if (answer.cookies === "both") names.push("sessionid=sandbox; HttpOnly; Path=/; SameSite=Lax");
  return names.length > 0 ? { "set-cookie": names } : {};
}
