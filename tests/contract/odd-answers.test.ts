import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownFields } from "../../lib/fields/all-fields";
import { CURRENT_DIALECT } from "../../lib/fields/dialect";
import { encodeAnswers } from "../../lib/fields/encode";
import { whatIsMissing } from "../../lib/fields/missing";
import { taskSignature } from "../../lib/fields/signature";
import type { Result } from "../../lib/http/failure";
import { createHttp, type Http } from "../../lib/http/http";
import { getContext } from "../../lib/pneumatic/context";
import { listGroups, listTemplateTitles, listUsers } from "../../lib/pneumatic/directory";
import { listAllTasks } from "../../lib/pneumatic/list-tasks";
import { readChecklist } from "../../lib/pneumatic/read-checklist";
import { readTask } from "../../lib/pneumatic/read-task";
import { getWebhook, listWebhooks } from "../../lib/pneumatic/webhooks";
import { readAllScenarios } from "./parsers-recordings";

/** Every JSON body the recorded servers sent with a success. */
const bodies = readAllScenarios().flatMap(({ exchanges }) =>
  exchanges.flatMap(({ response }) => {
    const isSuccess = response.status >= 200 && response.status < 300;
    return isSuccess && typeof response.body === "object" && response.body !== null ? [response.body] : [];
  }),
);

const ODD = [
  null,
  "",
  "7",
  7,
  -1,
  1.5,
  1e300,
  true,
  false,
  [],
  {},
  "2026-02-30T99:99",
  ["x"],
  { id: 1 },
  [null],
];
const MISSING = Symbol("missing");
const oddValue = fc.constantFrom<unknown>(...ODD, MISSING);
const mutation = fc.record({ at: fc.nat(), value: oddValue });

/** Every place in a JSON value where something else could stand. */
function places(value: unknown): { holder: object; key: string }[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...places(inner)]);
}

/** A copy of a body in which some members are missing, odd, or wrapped. */
function mutate(body: object, mutations: { at: number; value: unknown }[]): object {
  const copy = structuredClone(body);
  for (const { at, value } of mutations) {
    const all = places(copy);
    const place = all[at % Math.max(all.length, 1)];
    if (!place) continue;
    if (value !== MISSING) Reflect.set(place.holder, place.key, structuredClone(value));
    else if (Array.isArray(place.holder)) place.holder.splice(Number(place.key), 1);
    else Reflect.deleteProperty(place.holder, place.key);
  }
  return copy;
}

const oddBody = fc
  .tuple(fc.constantFrom(...bodies), fc.array(mutation, { maxLength: 8 }))
  .map(([body, mutations]) => mutate(body, mutations));

/** A server that says the same thing to whatever it is asked, and counts how often. */
function parrot(body: unknown): { http: Http; asked: () => number } {
  let asked = 0;
  const fetch: typeof globalThis.fetch = async () => {
    asked++;
    return new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
  };
  return { http: createHttp({ baseUrl: "https://api.example.com", key: "key", fetch }), asked: () => asked };
}

/** Where a value holds `undefined` or a number that is none. */
function holes(value: unknown, path = "value"): string[] {
  if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => holes(inner, `${path}.${key}`));
}

const READERS: Record<string, (http: Http) => Promise<Result<unknown>>> = {
  getContext,
  listAllTasks: (http) => listAllTasks(http, { pageSize: 1_000 }),
  listUsers,
  listGroups,
  listTemplateTitles,
  listWebhooks,
  getWebhook: (http) => getWebhook(http, "task_completed"),
};

describe("an answer that is not quite what any server we know sends", () => {
  it.each(Object.entries(READERS))("never breaks %s, nor comes through as undefined", async (_, read) => {
    await fc.assert(
      fc.asyncProperty(oddBody, async (body) => {
        const { http, asked } = parrot(body);
        const result = await read(http);
        const odd = result.ok ? holes(result.value) : [result.failure.kind];
        expect(odd).toEqual(result.ok ? [] : ["unreadable"]);
        expect(asked()).toBeLessThanOrEqual(2);
      }),
      { numRuns: 200 },
    );
  });

  it("blanks no list of tasks: each item is a row or stands as an unreadable one", async () => {
    const lists = bodies.filter((body) => "results" in body && Array.isArray(body.results));
    const oddList = fc
      .tuple(fc.constantFrom(...lists), fc.array(mutation, { maxLength: 8 }))
      .map(([body, mutations]) => mutate(body, mutations));
    await fc.assert(
      fc.asyncProperty(oddList, async (body) => {
        const items: unknown = Reflect.get(body, "results");
        fc.pre(
          Array.isArray(items) && new Set(items.map((item) => JSON.stringify(item))).size === items.length,
        );
        const list = await listAllTasks(parrot(body).http, { pageSize: 1_000 });
        if (!list.ok || !Array.isArray(items)) throw new Error("The list is gone");
        const ids = items.map((item: unknown) => String(Reflect.get(Object(item), "id")));
        fc.pre(new Set(ids).size === ids.length);
        expect(list.value.rows.length + list.value.unreadable.length).toBe(items.length);
      }),
      { numRuns: 200 },
    );
  });

  it("gives a task that can be checked and encoded, or none", () => {
    fc.assert(
      fc.property(oddBody, (body) => {
        readChecklist(body);
        const read = readTask(body);
        if (!read) return;
        const { task } = read;
        expect(holes(task)).toEqual([]);
        taskSignature(task);
        whatIsMissing(task, {});
        const answers = Object.fromEntries(knownFields(task).map(({ apiName, value }) => [apiName, value]));
        const dialect = { ...CURRENT_DIALECT, ...read.dialect };
        const encoded = encodeAnswers({ fields: knownFields(task), answers, dialect });
        expect(holes(encoded.ok ? encoded.output : encoded.problem)).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });
});
