import { expect, test } from "vitest";
import { listGroups, listTemplateTitles, listUsers } from "./directory";
import { HTML_404, startTestServer } from "./testing/server";

const user = (id: number, changes: object = {}) => ({
  id,
  type: "user",
  email: `${id}@a.test`,
  first_name: "Ann",
  last_name: `No. ${id}`,
  status: "active",
  ...changes,
});

test("everybody is listed, guests and inactive people marked, page after page", async () => {
  const all = [
    user(1),
    user(2, { type: "guest", first_name: "", last_name: "" }),
    user(3, { status: "invited" }),
  ];
  const { http, asked } = startTestServer(({ query }) => {
    const start = Number(query.offset);
    return Response.json({ count: all.length, results: all.slice(start, start + 2) });
  });
  expect(await listUsers(http)).toEqual({
    ok: true,
    value: [
      { id: 1, name: "Ann No. 1", email: "1@a.test", active: true, guest: false },
      { id: 2, name: "2@a.test", email: "2@a.test", active: true, guest: true },
      { id: 3, name: "Ann No. 3", email: "3@a.test", active: false, guest: false },
    ],
  });
  expect(asked).toHaveLength(2);
});

test("a bare list of people, with something odd in it, is read as far as it goes", async () => {
  const { http } = startTestServer(() =>
    Response.json([user(1), null, { id: "x" }, { id: "4", email: "d@a.test" }]),
  );
  const result = await listUsers(http);
  expect(result.ok && result.value.map(({ id }) => id)).toEqual([1, 4]);
});

test("groups are listed with their members, personal ones left out", async () => {
  const groups = [
    { id: 1, name: "Operations", photo: null, users: [5, 3], type: "regular" },
    { id: 2, name: "Only me", photo: null, users: [3], type: "personal" },
    { id: 3, name: "Old server", users: null },
  ];
  const { http } = startTestServer(() => Response.json(groups));
  expect(await listGroups(http)).toEqual({
    ok: true,
    value: [
      { id: 1, name: "Operations", members: [5, 3] },
      { id: 3, name: "Old server", members: [] },
    ],
  });
});

test("template names are found by id", async () => {
  const { http } = startTestServer(() => Response.json([{ id: 2, name: "Purchase approval", count: 10 }]));
  expect(await listTemplateTitles(http)).toEqual({ ok: true, value: { "2": "Purchase approval" } });
});

test("a server without these lists has empty ones; any other trouble stays trouble", async () => {
  const without = startTestServer(HTML_404);
  expect(await listGroups(without.http)).toEqual({ ok: true, value: [] });
  expect(await listTemplateTitles(without.http)).toEqual({ ok: true, value: {} });
  const refusing = startTestServer(() => Response.json({ detail: "No." }, { status: 403 }));
  expect(await listGroups(refusing.http)).toMatchObject({ ok: false, failure: { kind: "forbidden" } });
  expect(await listTemplateTitles(refusing.http)).toMatchObject({
    ok: false,
    failure: { kind: "forbidden" },
  });
});
