import type { Person } from "../model.ts";
import type { State } from "../state.ts";
import type { Answer } from "./answer.ts";
import type { SandboxRequest } from "./request.ts";

/** What a handler may use. */
export interface OpenCall {
  state: State;
  request: SandboxRequest;
  /** What stood at the `:names` of the path. */
  parameters: Record<string, string>;
  addresses: Addresses;
}

/** A call of somebody with a key. */
export interface Call extends OpenCall {
  person: Person;
}

/** Where the parts of the installation are reached, without a slash at the end. */
export interface Addresses {
  api: string;
  site: string;
  files: string;
  storage: string;
  webSocket: string;
}

export type Handler = (call: Call) => Answer;

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof METHODS)[number];

/** Which billing gates stand before an address (reference §4). */
export type GateRule = "none" | "plan" | "all" | "writes";

export interface Route {
  /** For example `/v2/tasks/:id/complete`. */
  path: string;
  handlers: Partial<Record<Method, Handler>>;
  /** The `Allow` header of the real server, where it lists more than the handlers here. */
  allow?: string;
  gates: GateRule;
  /** Task, workflow and comment addresses answer 403 to a method they do not know, the others 405 (reference §3). */
  unknownMethod?: 403;
  /** Sign-in and schema, which need no key. */
  openHandlers?: Partial<Record<Method, (call: OpenCall) => Answer>>;
}

/** The `Allow` header of a route. */
export function allowOf(route: Route): string {
  if (route.allow) return route.allow;
  const methods = Object.keys(route.openHandlers ?? route.handlers);
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
}

/** Finds the route of a path, and what stands at its `:names`. */
export function matchRoute(
  routes: Route[],
  path: string,
): { route: Route; parameters: Record<string, string> } | null {
  const parts = path.split("/");
  for (const route of routes) {
    const wanted = route.path.split("/");
    if (wanted.length !== parts.length) continue;
    const parameters: Record<string, string> = {};
    const fits = wanted.every((part, index) => {
      const given = parts[index] ?? "";
      if (!part.startsWith(":")) return part === given;
      parameters[part.slice(1)] = given;
      return given !== "";
    });
    if (fits) return { route, parameters };
  }
  return null;
}
