import { describe, expect, test } from "vitest";
import {
  cloneTemplate,
  createTemplate,
  getTemplate,
  listManagedTemplates,
  readTemplateShape,
} from "./manage-templates";
import { NO_CONTENT, startTestServer } from "./testing/server";

const item = { id: 5, name: "Refund", is_active: true, tasks_count: 2, workflows_count: 7 };

describe("templates of those who manage them", () => {
  test("are listed with roles, use and state, drafts too", async () => {
    const owners = [{ role: "starter", type: "group", source_id: "2" }];
    const { http, asked } = startTestServer(() =>
      Response.json({
        count: 2,
        results: [
          { ...item, owners, is_editable: true },
          { ...item, id: 6, is_active: false },
        ],
      }),
    );
    expect(await listManagedTemplates(http)).toMatchObject({
      value: [
        {
          id: "5",
          steps: 2,
          uses: 7,
          active: true,
          editable: true,
          roles: [{ role: "starter", kind: "group", id: 2 }],
        },
        { id: "6", active: false, editable: null, roles: [] },
      ],
    });
    expect(asked[0]?.query).toEqual({ ordering: "-usage", limit: "200", offset: "0" });
  });

  test("are listed in the documented shape", async () => {
    const { http } = startTestServer(() => Response.json([{ ...item, template_owners: [1, 2] }]));
    expect(await listManagedTemplates(http)).toMatchObject({
      value: [
        {
          roles: [
            { role: "owner", id: 1 },
            { role: "owner", id: 2 },
          ],
          editable: null,
        },
      ],
    });
  });

  test("are read whole, with what the server gave", async () => {
    const body = { ...item, tasks: [{ name: "Pay", number: 1 }] };
    const { http, asked } = startTestServer(() => Response.json(body));
    expect(await getTemplate(http, "5/6")).toMatchObject({
      value: { outline: { name: "Refund", steps: [{ name: "Pay" }] }, source: body },
    });
    expect(asked[0]?.path).toBe("/templates/5%2F6");
  });

  test("that cannot be read are a failure", async () => {
    const { http } = startTestServer(() => Response.json([]));
    expect(await getTemplate(http, "5")).toMatchObject({ ok: false, failure: { kind: "unreadable" } });
  });
});

describe("making a template", () => {
  const body = {
    name: "Refund",
    owners: [
      { type: "user", source_id: "1", role: "owner" },
      { type: "user", source_id: "3", role: "starter" },
    ],
    tasks: [{ conditions: [{ rules: [{ predicates: [{ operator: "completed_or_skipped" }] }] }] }],
  };
  const earlier = [{ conditions: [{ rules: [{ predicates: [{ operator: "completed" }] }] }] }];

  async function sentTo(choice: "text" | "api-name" | "id") {
    const { http, asked } = startTestServer(() => Response.json({ id: 9 }));
    expect(await createTemplate(http, body, { choice })).toEqual({ ok: true, value: { id: "9" } });
    expect(asked).toMatchObject([{ method: "POST", path: "/templates" }]);
    return asked[0]?.body;
  }

  test("sends it as it is to today's server", async () => {
    expect(await sentTo("text")).toEqual(body);
  });

  test("knows no skipped steps before v6", async () => {
    expect(await sentTo("api-name")).toEqual({ ...body, tasks: earlier });
  });

  test("names options in conditions by their api names before v6, and by their texts today", async () => {
    const selections = [{ api_name: "kind-1", value: "Soft" }];
    const conditions = (value: string) => [{ rules: [{ predicates: [{ field: "kind", value }] }] }];
    const written = {
      kickoff: { fields: [{ api_name: "kind", selections }] },
      tasks: [{ conditions: conditions("Soft") }],
    };
    const { http, asked } = startTestServer(() => Response.json({ id: 9 }));
    await createTemplate(http, written, { choice: "api-name" });
    await createTemplate(http, written, { choice: "text" });
    expect(asked.map((one) => one.body)).toEqual([
      { ...written, tasks: [{ conditions: conditions("kind-1") }] },
      written,
    ]);
  });

  test("writes the owners as bare ids to a server as documented", async () => {
    expect(await sentTo("id")).toEqual({ name: "Refund", tasks: earlier, template_owners: [1] });
  });

  test("has happened even where the answer is empty", async () => {
    const { http } = startTestServer(NO_CONTENT);
    expect(await createTemplate(http, body, { choice: "text" })).toEqual({ ok: true, value: { id: null } });
  });

  test.each([
    ["as documented", [{ ...item, template_owners: [1] }], "id"],
    ["as today", [{ ...item, owners: [] }], "text"],
    ["as is known of a server without templates", [], "text"],
  ])("takes the shape that the server's own templates have: %s", async (_, listed, choice) => {
    const { http } = startTestServer(() => Response.json({ count: 1, results: listed }));
    expect(await readTemplateShape(http, { choice: "text" })).toEqual({ ok: true, value: { choice } });
  });

  test("or copying one tells its number", async () => {
    const { http, asked } = startTestServer(() => Response.json({ name: "Refund - clone", id: 10 }));
    expect(await cloneTemplate(http, "5")).toEqual({ ok: true, value: { id: "10" } });
    expect(asked[0]).toMatchObject({ method: "POST", path: "/templates/5/clone" });
  });
});
