import { describe, expect, test } from "vitest";
import { completeTask, countTasks, getTask } from "./tasks";
import { HTML_404, NO_CONTENT, startTestServer } from "./testing/server";

const completed = { id: 16, name: "A", status: "completed", is_completed: true, output: [] };
const completion = { task: "16", workflow: "32", output: { name: "x" } };

describe("completing", () => {
  test("sends the output as JSON and gives the task as it is afterwards", async () => {
    const { http, asked } = startTestServer(() => Response.json(completed));
    const result = await completeTask(http, { ...completion, route: "task" });
    expect(result).toMatchObject({
      ok: true,
      value: { route: "task", task: { id: "16", finishedByMe: true } },
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      method: "POST",
      path: "/v2/tasks/16/complete",
      body: { output: { name: "x" } },
    });
  });

  test("through the workflow names the task, and is answered by nothing", async () => {
    const { http, asked } = startTestServer(NO_CONTENT);
    const result = await completeTask(http, { ...completion, route: "workflow" });
    expect(result).toEqual({ ok: true, value: { task: null, route: "workflow" } });
    expect(asked[0]).toMatchObject({
      path: "/workflows/32/task-complete",
      body: { task_id: 16, output: { name: "x" } },
    });
  });

  test.each([
    ["task", "workflow"],
    ["workflow", "task"],
  ] as const)(
    "takes the other route where the server does not know %s, and says so",
    async (route, other) => {
      const wrong = route === "task" ? "/v2/tasks/16/complete" : "/workflows/32/task-complete";
      const { http, asked } = startTestServer(({ path }) => (path === wrong ? HTML_404() : NO_CONTENT()));
      expect(await completeTask(http, { ...completion, route })).toEqual({
        ok: true,
        value: { task: null, route: other },
      });
      expect(asked).toHaveLength(2);
    },
  );

  test.each([
    ["a task that is gone", 404, { detail: "Not found." }, "not-found"],
    ["a refusal", 400, { code: "validation_error", message: "No.", details: {} }, "invalid"],
    ["no permission", 403, { detail: "No." }, "forbidden"],
  ])("never tries another route after %s", async (_, status, body, kind) => {
    const { http, asked } = startTestServer(() => Response.json(body, { status }));
    expect(await completeTask(http, { ...completion, route: "task" })).toMatchObject({
      ok: false,
      failure: { kind },
    });
    expect(asked).toHaveLength(1);
  });

  test.each([
    ["a server that broke", () => new Response("<h1>Server Error</h1>", { status: 500 })],
    [
      "silence",
      () => {
        throw new TypeError("Failed to fetch");
      },
    ],
  ])("is never repeated after %s", async (_, answer) => {
    const { http, asked } = startTestServer(answer);
    expect(await completeTask(http, { ...completion, route: "task" })).toMatchObject({ ok: false });
    expect(asked).toHaveLength(1);
  });

  test("without a known workflow goes by the task alone", async () => {
    const { http, asked } = startTestServer(HTML_404);
    const result = await completeTask(http, { ...completion, workflow: null, route: "workflow" });
    expect(result).toMatchObject({ ok: false, failure: { kind: "no-such-address" } });
    expect(asked.map(({ path }) => path)).toEqual(["/v2/tasks/16/complete"]);
  });
});

test("an id never becomes another path", async () => {
  const { http, asked } = startTestServer(() => Response.json(completed));
  await getTask(http, "../accounts/user");
  expect(asked[0]?.path).toBe("/v2/tasks/..%2Faccounts%2Fuser");
});

test("the count is a number or nothing", async () => {
  const counting = (body: unknown) => countTasks(startTestServer(() => Response.json(body)).http);
  expect(await counting({ tasks_count: 45 })).toEqual({ ok: true, value: 45 });
  expect(await counting({ tasks_count: "many" })).toMatchObject({
    ok: false,
    failure: { kind: "unreadable" },
  });
});
