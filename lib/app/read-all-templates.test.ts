import { expect, test } from "vitest";
import * as client from "../pneumatic/client";
import { startTestServer, type Asked } from "../pneumatic/testing/server";
import { readAllTemplates } from "./read-all-templates";
import { sampleConnection } from "./testing/samples";

const MANY = Array.from({ length: 450 }, (_, index) => ({ id: index, name: `Template ${index}` }));

/** Reads them from a server that answers so. */
function readFrom(answer: (asked: Asked) => Response) {
  const { http, asked } = startTestServer(answer);
  return { read: readAllTemplates(sampleConnection(), (_, call) => call(client, http)), asked };
}
const pageOf = (query: Record<string, string>, most: number) => {
  const offset = Number(query.offset);
  return MANY.slice(offset, offset + Math.min(most, Number(query.limit)));
};

test.each([200, 100])("all are read, from a server that gives %i at once", async (most) => {
  const { read } = readFrom(({ query }) => Response.json({ count: 450, results: pageOf(query, most) }));
  const answer = await read;
  expect(answer.ok && answer.value.map(({ id }) => Number(id))).toEqual(MANY.map(({ id }) => id));
});

test("it ends where a server gives the same again and counts without end", async () => {
  let times = 0;
  const { read } = readFrom(() => {
    times += 1;
    return times > 9 ? new Response("", { status: 500 }) : Response.json({ count: 1e21, results: [MANY[0]] });
  });
  expect(await read).toMatchObject({ ok: true, value: [{ id: "0" }] });
  expect(times).toBe(2);
});
