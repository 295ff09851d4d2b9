import { expect, test } from "vitest";
import { startTestServer } from "./testing/server";
import { listWorkflowFields } from "./workflow-fields";

const field = (api_name: string, more: object = {}) => ({
  api_name,
  name: api_name,
  type: "string",
  value: "x",
  order: 1,
  task_id: null,
  ...more,
});
const page = (...fields: object[]) =>
  Response.json({ count: 1, results: [{ id: 7, name: "Refund", status: 0, date_created_tsp: 1, fields }] });
const query = { template: "5", limit: 15, offset: 0 };

test("asks for a template, a status and some fields", async () => {
  const { http, asked } = startTestServer(() => page());
  await listWorkflowFields(http, { ...query, status: "done", fields: ["a", "b"] });
  expect(asked[0]?.query).toEqual({
    template_id: "5",
    status: "done",
    fields: "a,b",
    limit: "15",
    offset: "0",
  });
});

test("a server that knows no snoozed workflows is asked for delayed ones", async () => {
  const { http, asked } = startTestServer(({ query: { status } }) =>
    status === "delayed"
      ? page()
      : Response.json({ code: "validation_error", message: "No.", details: {} }, { status: 400 }),
  );
  expect((await listWorkflowFields(http, { ...query, status: "snoozed" })).ok).toBe(true);
  expect(asked.map(({ query: { status } }) => status)).toEqual(["snoozed", "delayed"]);
});

test("columns are those of the start, then of fieldsets, then step by step, each in their order", async () => {
  const { http } = startTestServer(() =>
    page(
      field("second-step", { task_id: 12, order: 9 }),
      field("start-last", { order: 1 }),
      field("first-step", { task_id: 11, order: 1 }),
      field("in-fieldset", { fieldset_id: 3, order: 9 }),
      field("start-first", { order: 2 }),
    ),
  );
  const answer = await listWorkflowFields(http, query);
  const keys = answer.ok && answer.value.columns.map(({ key }) => key);
  expect(keys).toEqual(["start-first", "start-last", "in-fieldset", "first-step", "second-step"]);
});

test("cells are read by the type of their field; empty ones are not there", async () => {
  const { http } = startTestServer(() =>
    page(
      field("text"),
      field("empty", { value: "" }),
      field("number", { type: "number", value: "4.20" }),
      field("odd-number", { type: "number", value: "NaN" }),
      field("date", { type: "date", value: "1795219200" }),
      field("checkbox", { type: "checkbox", value: "A, B" }),
      field("user", { type: "user", value: "Jun Watanabe", user_id: 4 }),
      field("file", { type: "file", value: "https://f.test/1", markdown_value: "[a.pdf](https://f.test/1)" }),
      field("later-type", { type: "signature", value: "signed" }),
    ),
  );
  const answer = await listWorkflowFields(http, query);
  expect(answer.ok && answer.value.rows[0]).toEqual({
    id: "7",
    name: "Refund",
    status: "running",
    startedAt: 1000,
    completedAt: null,
    cells: {
      text: { kind: "text", text: "x" },
      number: { kind: "number", text: "4.20", number: 4.2 },
      "odd-number": { kind: "text", text: "NaN" },
      date: { kind: "moment", at: 1_795_219_200_000 },
      checkbox: { kind: "text", text: "A, B" },
      user: { kind: "text", text: "Jun Watanabe" },
      file: { kind: "files", files: [{ name: "a.pdf", url: "https://f.test/1" }] },
      "later-type": { kind: "text", text: "signed" },
    },
  });
});

test("the documentation's shape reads the same: ISO dates, chosen options and attachments", async () => {
  const selections = [
    { id: 1, value: "Low", is_selected: false },
    { id: 2, value: "High", is_selected: true },
  ];
  const { http } = startTestServer(() =>
    Response.json({
      count: 1,
      results: [
        {
          id: "7",
          name: "Refund",
          status: "done",
          date_created: "2026-11-21T00:00:00Z",
          date_completed: "2026-11-22T00:00:00Z",
          fields: [
            field("risk", { type: "radio", value: "2", selections }),
            field("offer", {
              type: "file",
              attachments: [{ id: 3, name: "a.pdf", url: "https://f.test/1" }],
            }),
          ],
        },
      ],
    }),
  );
  const answer = await listWorkflowFields(http, query);
  expect(answer.ok && answer.value.rows[0]).toMatchObject({
    status: "done",
    startedAt: Date.UTC(2026, 10, 21),
    completedAt: Date.UTC(2026, 10, 22),
    cells: {
      risk: { text: "High" },
      offer: { files: [{ name: "a.pdf", url: "https://f.test/1" }] },
    },
  });
});

test("a row that cannot be read does not blank the page", async () => {
  const { http } = startTestServer(() => Response.json({ count: 2, results: [{ name: "?" }, { id: 7 }] }));
  const answer = await listWorkflowFields(http, query);
  expect(answer).toMatchObject({ ok: true, value: { count: 2, rows: [{ id: "7" }], unreadable: 1 } });
});

test("a field that is named like what every object has makes no column", async () => {
  const { http } = startTestServer(() => page(field("constructor"), field("__proto__"), field("a")));
  const read = await listWorkflowFields(http, query);
  expect(read).toMatchObject({ ok: true, value: { columns: [{ key: "a" }], rows: [{ cells: { a: {} } }] } });
});
