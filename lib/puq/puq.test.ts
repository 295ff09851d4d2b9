import { describe, expect, it, test } from "vitest";
import { startTestServer, type Asked } from "../pneumatic/testing/server";
import {
  getVersion,
  getWorkflow,
  listExecutions,
  listVersions,
  listWorkflows,
  triggerWorkflow,
} from "./client";
import { latestFailure } from "./latest-failure";

const row = (id: string) => ({ id, name: id.toUpperCase() });

describe("all workflows", () => {
  it("are one bare list, as documented", async () => {
    const { http, asked } = startTestServer(() => Response.json([row("a"), row("b"), { name: "no id" }]));
    const read = await listWorkflows(http);
    expect(read).toMatchObject({ ok: true, value: { workflows: [{ id: "a" }, { id: "b" }], unreadable: 1 } });
    expect(asked).toHaveLength(1);
  });

  it("are read page by page from a server that pages them", async () => {
    const pages = [[row("a"), row("b")], [row("c")]];
    const answer = ({ query }: Asked) => {
      const page = Number(query.page ?? 1);
      return Response.json({ items: pages[page - 1], total: 3, page, limit: 2 });
    };
    const { http, asked } = startTestServer(answer);
    const read = await listWorkflows(http);
    expect(read.ok && read.value.workflows.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(asked.map(({ query }) => query)).toEqual([{}, { page: "2" }]);
  });

  it("end where a server gives the same page again", async () => {
    const { http, asked } = startTestServer(() => Response.json({ items: [row("a")], total: 900 }));
    expect(await listWorkflows(http)).toMatchObject({ ok: true, value: { workflows: [{ id: "a" }] } });
    expect(asked).toHaveLength(2);
  });

  it("have no address to start them where it is none", async () => {
    const { http } = startTestServer(() => Response.json([{ ...row("a"), webhook_url: "soon" }]));
    expect(await listWorkflows(http)).toMatchObject({ value: { workflows: [{ webhookUrl: null }] } });
  });
});

test("a workflow that is another one than was asked for cannot be read", async () => {
  const { http } = startTestServer(() => Response.json({ ...row("b"), status: "enabled" }));
  expect(await getWorkflow(http, "b")).toMatchObject({ ok: true, value: { name: "B" } });
  expect(await getWorkflow(http, "a")).toMatchObject({ ok: false, failure: { kind: "unreadable" } });
});

test("ids are opaque and go into addresses encoded", async () => {
  const { http, asked } = startTestServer(() => Response.json({ items: [], total: 0 }));
  await listVersions(http, "a/b é");
  expect(asked[0]?.path).toBe("/v1/workflows/a%2Fb%20%C3%A9/versions");
});

test.each([
  ["null", { parent: null }],
  ["missing", {}],
])("a version's parent may be %s", async (_, parent) => {
  const version = { id: "v", display_name: "v1", revision: 1, state: "published", ...parent };
  const { http } = startTestServer(() => Response.json({ version }));
  expect(await getVersion(http, "v")).toMatchObject({ ok: true, value: { parent: null, message: null } });
});

test("words that are not documented are kept as they are", async () => {
  const items = [{ id: "r", status: "Timeout", type: "COSMIC" }];
  const { http } = startTestServer(() => Response.json({ items }));
  const read = await listExecutions(http, { workflow: "w" });
  expect(read).toMatchObject({
    value: { total: 1, items: [{ status: "Timeout", type: "COSMIC", seconds: null, startedAt: null }] },
  });
});

describe("a webhook", () => {
  const url = "https://api.puq.ai/h/a1b2c3d4e5f6";

  it("may answer with anything: that is no failure", async () => {
    const fetch = async () =>
      new Response("<b>no</b>", { status: 418, headers: { "content-type": "text/html" } });
    expect(await triggerWorkflow(fetch, url, { wait: false, json: {} })).toMatchObject({
      ok: true,
      value: { status: 418, contentType: "text/html", text: "<b>no</b>", started: null },
    });
  });

  it("has a second address that answers when the run has ended", async () => {
    let asked = "";
    const fetch: typeof globalThis.fetch = async (input) => {
      asked = input instanceof Request ? input.url : input.toString();
      return Response.json({ success: true });
    };
    await triggerWorkflow(fetch, `${url}?source=inbox`, { wait: true, json: {} });
    expect(asked).toBe(`${url}/sync?source=inbox`);
  });

  it("stays a secret when it cannot be reached", async () => {
    const fetch = async () => {
      throw new TypeError("Failed to fetch");
    };
    expect(await triggerWorkflow(fetch, url, { wait: false, json: {} })).toEqual({
      ok: false,
      failure: { kind: "unreachable", url: "https://api.puq.ai" },
    });
  });
});

test("the newest failure is found among any number of runs, odd ones too", async () => {
  const created_at = "2026-01-20T15:00:00Z";
  const items = [
    ...Array.from({ length: 200_000 }, () => ({})),
    { created_at: { toString: 1 } },
    { created_at },
    5,
  ];
  const { http } = startTestServer(() => Response.json({ items }));
  expect(await latestFailure(http, "w")).toEqual({ ok: true, value: Date.parse(created_at) });
});
