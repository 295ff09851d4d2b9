import { parseJson, isRecord } from "../../http/json";
import type { World } from "./world";

export interface Asked {
  world: World;
  /** The number in the address, where there is one. */
  id: number;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

export interface Answer {
  status: number;
  body?: unknown;
}

export interface Route {
  method: string;
  /** With `:id` where the number stands. */
  path: string;
  answer: (asked: Asked) => Answer;
}

export const answer = (body: unknown): Answer => ({ status: 200, body });
export const DONE: Answer = { status: 204 };
export const NOT_FOUND: Answer = { status: 404, body: { detail: "Not found." } };

/** What a server says of a value that it does not take. */
export const refuse = (reason: string, name: string): Answer => ({
  status: 400,
  body: { message: reason, code: "validation_error", details: { name, reason } },
});

/** One page of a list: whole where no limit is asked for (reference §5). */
export function answerPage<Item>(items: Item[], query: URLSearchParams, present: (item: Item) => unknown) {
  if (!query.has("limit")) return answer(items.map(present));
  const offset = Number(query.get("offset") ?? 0);
  const page = items.slice(offset, offset + Number(query.get("limit")));
  return answer({ count: items.length, next: null, previous: null, results: page.map(present) });
}

/** The object that a body holds; empty where it holds none. */
export function readBody(text: string): Record<string, unknown> {
  const body = parseJson(text);
  return isRecord(body) ? body : {};
}
