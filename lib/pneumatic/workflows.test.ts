import { expect, test } from "vitest";
import { startTestServer } from "./testing/server";
import { listWorkflows, returnWorkflowTo, snoozeWorkflow, updateWorkflow } from "./workflows";

const workflow = { id: 5, name: "Refund", status: 0, tasks: [] };

test("lists ask for several templates, steps and people at once", async () => {
  const { http, asked } = startTestServer(() => Response.json({ count: 1, results: [workflow] }));
  await listWorkflows(http, {
    limit: 10,
    offset: 20,
    status: "running",
    templateIds: ["1", "2"],
    steps: ["a", "b"],
    performers: [3, 4],
    starters: [-1],
    ordering: "-urgent",
    search: "terminal",
  });
  expect(asked[0]?.query).toEqual({
    limit: "10",
    offset: "20",
    status: "running",
    template_id: "1,2",
    template_task_api_name: "a,b",
    current_performer: "3,4",
    workflow_starter: "-1",
    ordering: "-urgent",
    search: "terminal",
  });
});

test("one that cannot be read does not blank the list", async () => {
  const { http } = startTestServer(() => Response.json({ count: 2, results: [{ name: "?" }, workflow] }));
  expect(await listWorkflows(http, { limit: 2, offset: 0 })).toMatchObject({
    ok: true,
    value: { count: 2, workflows: [{ id: "5" }], unreadable: 1 },
  });
});

test.each([
  ["a name", { name: "New" }, { name: "New" }],
  ["a due date", { dueAt: 1500 }, { due_date_tsp: 1.5 }],
  ["no due date", { dueAt: null }, { due_date_tsp: null }],
  ["urgency", { urgent: false }, { is_urgent: false }],
])("a change sends no more than what changes: %s", async (_, change, body) => {
  const { http, asked } = startTestServer(() => Response.json(workflow));
  expect(await updateWorkflow(http, "5", change)).toMatchObject({ ok: true, value: { id: "5" } });
  expect(asked[0]).toMatchObject({ method: "PATCH", path: "/workflows/5" });
  expect(asked[0]?.body).toEqual(body);
});

test("it rests until a whole second, and goes back by the step's api name", async () => {
  const { http, asked } = startTestServer(() => Response.json(workflow));
  await snoozeWorkflow(http, "5", 1_795_370_158_400);
  await returnWorkflowTo(http, "5", "cr-t-check");
  expect(asked.map(({ body }) => body)).toEqual([{ date: 1_795_370_158 }, { task_api_name: "cr-t-check" }]);
});
