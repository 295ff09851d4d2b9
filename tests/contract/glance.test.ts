import { expect, test } from "vitest";
import { succeed } from "../../lib/http/failure";
import type { Http } from "../../lib/http/http";
import { isUnchanged, readTaskRow } from "../../lib/pneumatic/list-tasks";
import timeline from "./recordings/v7.3/inbox-timeline.json";

/** The inbox of a person as it was recorded after each of many events, with how many tasks there were. */
const lists = timeline.exchanges.flatMap(({ name, request, response }) =>
  "limit" in request.query && request.query.limit === "100" && "results" in (response.body ?? {})
    ? [{ name, results: readResults(response.body) }]
    : [],
);

function readResults(body: unknown): unknown[] {
  return typeof body === "object" && body !== null && "results" in body && Array.isArray(body.results)
    ? body.results
    : [];
}

/** A server whose list is this one. */
const serve = (results: unknown[]): Http => ({
  baseUrl: "",
  request: async ({ query, read }) => {
    const offset = Number(query?.offset);
    const page = results.slice(offset, offset + Number(query?.limit));
    const value = read({ count: results.length, next: null, previous: null, results: page });
    if (value === undefined) throw new Error("The answer cannot be read.");
    return succeed(value);
  },
});

/** In which of three looks it is noticed that the list has become another one. */
async function noticedAt(before: unknown[], after: unknown[]): Promise<number[]> {
  const known = before.flatMap((item) => readTaskRow(item) ?? []);
  const noticed: number[] = [];
  for (const turn of [0, 1, 2]) {
    const unchanged = await isUnchanged(serve(after), known, turn);
    if (unchanged.ok && !unchanged.value) noticed.push(turn);
  }
  return noticed;
}

test("there is a recorded day to look at", () => {
  expect(lists.length).toBeGreaterThan(10);
});

test.each(lists.slice(1).map((list, index) => ({ ...list, before: lists[index]?.results ?? [] })))(
  "a look at a few rows tells $name from what was before",
  async ({ before, results }) => {
    const differs = JSON.stringify(before) !== JSON.stringify(results);
    expect(await noticedAt(before, results)).toEqual(differs ? [0, 1, 2] : []);
  },
);
