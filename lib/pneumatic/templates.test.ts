import { describe, expect, test } from "vitest";
import { listRecentWorkflows, runTemplate, type Launch } from "./run-template";
import { listTemplates } from "./templates";
import { NO_CONTENT, startTestServer } from "./testing/server";

const field = { api_name: "city", name: "City", type: "dropdown", order: 1, default: "Rome" };
const template = {
  id: 5,
  name: "Refund",
  is_active: true,
  wf_name_template: "",
  kickoff: { fields: [{ ...field, selections: ["Rome", "Oslo"] }], fieldsets: [] },
};
const list = (...results: unknown[]) => startTestServer(() => Response.json({ count: 9, results }));

describe("templates", () => {
  test("have their defaults as values", async () => {
    const { http, asked } = list(template);
    const query = { limit: 5, offset: 0, ordering: "-usage", search: "refund", active: true } as const;
    expect(await listTemplates(http, query)).toMatchObject({
      ok: true,
      value: {
        count: 9,
        templates: [
          { id: "5", namePattern: null, fields: [{ value: { type: "dropdown", choice: "Rome" } }] },
        ],
        dialect: { choice: "text" },
      },
    });
    expect(asked[0]?.query).toEqual({
      limit: "5",
      offset: "0",
      ordering: "-usage",
      search: "refund",
      is_active: "true",
    });
  });

  test("have the defaults of fieldsets too", async () => {
    const fieldsets = [{ api_name: "f", fields: [{ ...field, type: "string" }] }];
    const { http } = list({ ...template, kickoff: { fields: [], fieldsets } });
    expect(await listTemplates(http, { limit: 5, offset: 0 })).toMatchObject({
      value: { templates: [{ fieldsets: [{ fields: [{ value: { text: "Rome" } }] }] }], dialect: {} },
    });
  });

  test.each([
    ["an api name", { api_name: "a", value: "Rome" }, "api-name"],
    ["an id", { id: 3, value: "Rome" }, "id"],
  ])("tell that options are written by %s", async (_, option, choice) => {
    const { http } = list({ ...template, kickoff: { fields: [{ ...field, selections: [option] }] } });
    expect(await listTemplates(http, { limit: 5, offset: 0 })).toMatchObject({
      value: { dialect: { choice } },
    });
  });

  test("are listed even where one cannot be read or has no form", async () => {
    const { http } = list("?", { ...template, kickoff: null });
    expect(await listTemplates(http, { limit: 5, offset: 0 })).toMatchObject({
      value: { templates: [{ id: "5", fields: [], fieldsets: [] }], unreadable: 1 },
    });
  });
});

describe("starting a workflow", () => {
  const launch: Launch = {
    templateName: "Refund above the limit",
    template: "5",
    name: " Refund ",
    urgent: true,
    dueAt: 1500,
    kickoff: { city: "Rome" },
    ancestorTask: "12",
  };

  test("sends what was chosen", async () => {
    const { http, asked } = startTestServer(() => Response.json({ id: 7 }));
    await runTemplate(http, launch);
    expect(asked[0]).toMatchObject({ method: "POST", path: "/templates/5/run" });
    expect(asked[0]?.body).toEqual({
      name: "Refund",
      is_urgent: true,
      due_date_tsp: 1.5,
      kickoff: { city: "Rome" },
      ancestor_task_id: 12,
    });
  });

  test("leaves the name to the server where none was chosen, which would refuse an empty one", async () => {
    const { http, asked } = startTestServer(() => Response.json({ id: 7 }));
    await runTemplate(http, { ...launch, name: " ", dueAt: null, ancestorTask: null });
    expect(asked[0]?.body).toEqual({ is_urgent: true, kickoff: { city: "Rome" } });
  });

  test("has its template's name on a server that refuses none, as the documented one does", async () => {
    const details = { name: "name", reason: "This field is required." };
    const refusal = { code: "validation_error", message: details.reason, details };
    const { http, asked } = startTestServer(({ body }) =>
      Object.hasOwn(Object(body), "name")
        ? Response.json({ workflow_id: 7 })
        : Response.json(refusal, { status: 400 }),
    );
    expect(await runTemplate(http, { ...launch, name: null })).toMatchObject({ value: { id: "7" } });
    expect(asked.map(({ body }) => Object(body).name)).toEqual([undefined, "Refund above the limit"]);
  });

  test("keeps the name that was chosen, also if it is refused", async () => {
    const refusal = { code: "validation_error", message: "No.", details: { name: "name" } };
    const { http, asked } = startTestServer(() => Response.json(refusal, { status: 400 }));
    expect(await runTemplate(http, launch)).toMatchObject({ failure: { kind: "invalid" } });
    expect(asked).toHaveLength(1);
  });

  test.each([
    ["the documented answer", () => Response.json({ workflow_id: 7 }), "7"],
    ["an empty answer", NO_CONTENT, null],
    ["an answer of another shape", () => Response.json([]), null],
  ])("has happened whatever the server answers: %s", async (_, answer, id) => {
    const { http } = startTestServer(answer);
    expect(await runTemplate(http, launch)).toEqual({ ok: true, value: { id, name: "" } });
  });

  test("can be looked for among the newest of its template", async () => {
    const workflow = { id: 7, name: "Refund", workflow_starter: 3, tasks: [] };
    const results = [
      { ...workflow, date_created_tsp: 1_700_000_000.5 },
      { ...workflow, id: 6 },
    ];
    const { http, asked } = startTestServer(() => Response.json({ count: 2, results }));
    expect(await listRecentWorkflows(http, "5", 3)).toEqual({
      ok: true,
      value: [
        { id: "7", name: "Refund", at: 1_700_000_000_500 },
        { id: "6", name: "Refund", at: null },
      ],
    });
    expect(asked[0]?.query).toEqual({
      template_id: "5",
      workflow_starter: "3",
      ordering: "-date",
      limit: "10",
    });
  });
});
