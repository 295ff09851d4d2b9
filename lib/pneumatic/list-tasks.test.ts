import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listAllTasks, listTasks, readTaskRow } from "./list-tasks";
import { startTestServer, type Asked } from "./testing/server";

const row = (id: number | string, changes: object = {}) => ({
  id,
  name: `Task ${id}`,
  api_name: "t-1",
  workflow_name: "WF",
  due_date_tsp: 1795283970.950996,
  date_started_tsp: 1795280370.95,
  date_completed_tsp: null,
  template_id: 1,
  template_task_api_name: "t-1",
  is_urgent: true,
  status: "active",
  ...changes,
});
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1));

/** A server that pages as DRF does. */
function pagingServer(all: unknown[]) {
  return startTestServer(({ query }: Asked) => {
    const offset = Number(query.offset);
    const results = all.slice(offset, offset + Number(query.limit));
    return Response.json({
      count: all.length,
      next: "http://internal:8001/v3/tasks",
      previous: null,
      results,
    });
  });
}

const idsOf = (list: { rows: { id: string }[] }) => list.rows.map(({ id }) => id);

describe("a row", () => {
  test("of today's server", () => {
    expect(readTaskRow(row(16))).toEqual({
      id: "16",
      name: "Task 16",
      workflowName: "WF",
      templateId: "1",
      step: "t-1",
      dueAt: 1_795_283_970_951,
      startedAt: 1_795_280_370_950,
      completedAt: null,
      urgent: true,
      status: "active",
    });
  });

  test("of the documented server", () => {
    const documented = {
      id: "16",
      name: "A",
      workflow_name: "WF",
      due_date: "2026-11-21T17:00:00Z",
      template_task_id: 12,
    };
    expect(readTaskRow(documented)).toMatchObject({
      id: "16",
      dueAt: Date.UTC(2026, 10, 21, 17),
      templateId: null,
      step: "12",
      urgent: false,
      status: "active",
    });
  });

  test("whose template was deleted", () => {
    expect(readTaskRow(row(1, { template_id: null }))?.templateId).toBeNull();
  });

  test("is read whatever stands in it, as long as it has id and name", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(row(1))), fc.jsonValue()), (changes) => {
        expect(readTaskRow({ ...row(1, changes), id: 1, name: "A" })).toMatchObject({ id: "1", name: "A" });
      }),
    );
  });
});

describe("a page", () => {
  test("asks for what is wanted, and for nothing else", async () => {
    const { http, asked } = pagingServer([]);
    await listTasks(http, {
      limit: 20,
      offset: 40,
      completed: true,
      ordering: "-completed",
      templateId: "3",
      step: "t-2",
    });
    expect(asked[0]?.path).toBe("/v3/tasks");
    expect(asked[0]?.query).toEqual({
      limit: "20",
      offset: "40",
      is_completed: "true",
      ordering: "-completed",
      template_id: "3",
      template_task_api_name: "t-2",
    });
  });

  test("may come as an envelope or as a bare list", async () => {
    const bare = startTestServer(() => Response.json(rows(3)));
    expect(await listTasks(bare.http, { limit: 2, offset: 0 })).toMatchObject({
      ok: true,
      value: { count: 3 },
    });
    const enveloped = pagingServer(rows(3));
    const page = await listTasks(enveloped.http, { limit: 2, offset: 0 });
    expect(page).toMatchObject({ ok: true, value: { count: 3, rows: [{ id: "1" }, { id: "2" }] } });
  });

  test("keeps a place for a row that cannot be read", async () => {
    const { http } = pagingServer([row(1), { id: 2, name: 5 }, "?", { name: "No id" }, row(3)]);
    const page = await listTasks(http, { limit: 20, offset: 0 });
    expect(page).toMatchObject({
      ok: true,
      value: {
        count: 5,
        rows: [{ id: "1" }, { id: "3" }],
        unreadable: [
          { id: "2", name: null },
          { id: null, name: null },
          { id: null, name: "No id" },
        ],
      },
    });
  });

  test("of something else is unreadable", async () => {
    const { http } = startTestServer(() => Response.json({ hello: "world" }));
    expect(await listTasks(http, { limit: 1, offset: 0 })).toMatchObject({
      ok: false,
      failure: { kind: "unreadable" },
    });
  });
});

test("a due date beyond all calendars is none", async () => {
  const { http } = pagingServer([{ ...row(1), due_date_tsp: 1e300 }]);
  expect(await listAllTasks(http, { pageSize: 20 })).toMatchObject({
    ok: true,
    value: { rows: [{ dueAt: null }] },
  });
});

describe("the whole inbox", () => {
  test("is one request where it fits", async () => {
    const { http, asked } = pagingServer(rows(45));
    const list = await listAllTasks(http, { pageSize: 100 });
    expect(list.ok && list.value.count).toBe(45);
    expect(asked).toHaveLength(1);
  });

  test("is read page by page by count, never by the server's links", async () => {
    const { http, asked } = pagingServer(rows(45));
    const list = await listAllTasks(http, { pageSize: 20 });
    expect(list.ok && idsOf(list.value)).toEqual(rows(45).map(({ id }) => String(id)));
    expect(asked.map(({ query }) => query.offset)).toEqual(["0", "20", "40"]);
    expect(new Set(asked.map(({ path }) => path))).toEqual(new Set(["/v3/tasks"]));
  });

  test("has a task once, though it moved to the next page meanwhile", async () => {
    const { http } = pagingServer([row(1), row(2), row(2), row(3)]);
    const list = await listAllTasks(http, { pageSize: 2 });
    expect(list.ok && idsOf(list.value)).toEqual(["1", "2", "3"]);
  });

  test("ends where a server ignores limit and offset", async () => {
    const { http, asked } = startTestServer(() => Response.json({ count: 1000, results: rows(10) }));
    const list = await listAllTasks(http, { pageSize: 10 });
    expect(list.ok && list.value.rows.length).toBe(10);
    expect(asked).toHaveLength(2);
  });

  test("ends where a server counts more than it gives", async () => {
    const { http, asked } = startTestServer(() => Response.json({ count: 1000, results: [] }));
    expect(await listAllTasks(http, { pageSize: 10 })).toMatchObject({ ok: true, value: { count: 0 } });
    expect(asked).toHaveLength(1);
  });

  test("is read to its end where a server gives bare lists page by page", async () => {
    const { http } = startTestServer(({ query }) => {
      const offset = Number(query.offset);
      return Response.json(rows(25).slice(offset, offset + Number(query.limit)));
    });
    const list = await listAllTasks(http, { pageSize: 10 });
    expect(list.ok && list.value.rows.length).toBe(25);
  });

  test("is read to its end where a server gives fewer than asked for and does not say how many there are", async () => {
    const { http } = startTestServer(({ query }) => {
      const offset = Number(query.offset);
      return Response.json({ count: "25", results: rows(25).slice(offset, offset + 10) });
    });
    const list = await listAllTasks(http, { pageSize: 1_000 });
    expect(list.ok && list.value.rows.length).toBe(25);
  });

  test("fails as a whole when a page fails", async () => {
    const { http } = startTestServer(({ query }) =>
      query.offset === "0"
        ? Response.json({ count: 4, results: rows(2) })
        : new Response(null, { status: 502 }),
    );
    expect(await listAllTasks(http, { pageSize: 2 })).toMatchObject({
      ok: false,
      failure: { kind: "server" },
    });
  });
});

test("an item that is nothing but a number is not taken for the task of that number", async () => {
  const { http } = startTestServer(() => Response.json({ count: 2, results: [7, row(7)] }));
  expect(await listAllTasks(http, { pageSize: 100 })).toMatchObject({
    ok: true,
    value: { rows: [{ id: "7" }], unreadable: [{ id: null }] },
  });
});

test.each([
  ["in seconds", { due_date_tsp: null }, { date: "seconds", person: "email-or-name" }],
  ["in ISO 8601, as documented", { due_date: null }, { date: "iso", person: "id" }],
])("rows whose times are %s show how the server speaks", async (_, times, dialect) => {
  const item = { id: 1, name: "Sign", workflow_name: "Lease", ...times };
  const { http } = startTestServer(() => Response.json({ count: 1, results: [item] }));
  expect(await listAllTasks(http, { pageSize: 100 })).toMatchObject({ value: { dialect } });
});

test("what every object has a member of is no id", () => {
  expect(readTaskRow(row("constructor"))).toBeUndefined();
  expect(readTaskRow(row(1, { template_id: "toString" }))?.templateId).toBeNull();
});

test("an item deeper than can be written costs none of the others", async () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  const body = `[${JSON.stringify(row(1))},${deep},${JSON.stringify(row(2))}]`;
  const { http } = startTestServer(() => new Response(body));
  const list = await listAllTasks(http, { pageSize: 100 });
  expect(list.ok && [idsOf(list.value), list.value.unreadable.length]).toEqual([["1", "2"], 1]);
});
