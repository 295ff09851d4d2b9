import { isRecord } from "../../lib/http/json";
import type { Result } from "../../lib/http/failure";
import type { Http } from "../../lib/http/http";
import type { Exchange } from "./recordings.ts";

export interface Call {
  http: Http;
  fetch: typeof fetch;
  exchange: Exchange;
  /** What the path's pattern caught. */
  caught: string[];
}

export interface Route {
  method: string;
  path: RegExp;
  call: (call: Call) => Promise<Result<unknown>>;
  /** What to look at in the value that was read. */
  seen: (value: never, exchange: Exchange) => unknown;
  /** The same as the real server's body has it. */
  recorded: (body: never, exchange: Exchange) => unknown;
}

/** Ties the value's type to what is looked at in it. */
export function route<T, Body>(
  method: string,
  path: RegExp,
  call: (call: Call) => Promise<Result<T>>,
  seen: (value: T, exchange: Exchange) => unknown,
  recorded: (body: Body, exchange: Exchange) => unknown,
): Route {
  return { method, path, call, seen, recorded };
}

export const same = (value: unknown) => value;
export const member = (exchange: Exchange, name: string): unknown =>
  isRecord(exchange.request.body) ? exchange.request.body[name] : undefined;
/** A time of the server's, in seconds, as ours is; null where it has none. */
export const milliseconds = (seconds: number | null | undefined): number | null =>
  typeof seconds === "number" ? Math.round(seconds * 1000) : null;
export const text = (value: unknown) => (typeof value === "string" ? value : "");
export const items = <T>(body: { results: T[] } | T[]): T[] => (Array.isArray(body) ? body : body.results);
export const namesOf = (list: { id: unknown; name: string }[]) =>
  list.map(({ id, name }) => [String(id), name]);
