import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startSandbox } from "./sandbox.ts";
import type { Sandbox } from "./sandbox.ts";
import { EVERY_FIELD_TASK } from "./seed/vendors.ts";
import type { Role } from "./world/harborlight.ts";

vi.setConfig({ testTimeout: 30_000 });

/** No server of this kind was recorded: this is what its documentation says (reference §23, §26 and §27). */
describe("the documented server", () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startSandbox({ dialect: "documented" });
  });
  afterAll(() => sandbox.close());

  async function call(method: string, path: string, body?: unknown, who: Role = "performer") {
    const response = await fetch(path.startsWith("http") ? path : `${sandbox.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${sandbox.keys[who]}`, "content-type": "application/json" },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type") === "application/json";
    const value: unknown = isJson ? JSON.parse(text) : text;
    return { status: response.status, body: value };
  }

  test("lists tasks with ids as texts and ISO dates", async () => {
    const { body } = await call("GET", "/v3/tasks?limit=1");
    expect(body).toEqual({
      count: 45,
      next: expect.any(String),
      previous: null,
      results: [
        {
          id: expect.stringMatching(/^\d+$/),
          name: expect.any(String),
          workflow_name: expect.any(String),
          due_date: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
          date_started: expect.stringMatching(/Z$/),
          date_completed: null,
          template_id: expect.any(Number),
          template_task_id: expect.any(Number),
          is_urgent: true,
        },
      ],
    });
  });

  test("shows a task with performers as ids and options as objects", async () => {
    const { id } = sandbox.findTask(EVERY_FIELD_TASK);
    const { body } = await call("GET", `/v2/tasks/${id}`);
    expect(body).toMatchObject({ id, performers: [3], is_completed: false, due_date: expect.any(String) });
    expect(body).not.toHaveProperty("due_date_tsp");
    expect(body).not.toHaveProperty("fieldsets");
    expect(body).toHaveProperty(
      "output.5.selections.0",
      expect.objectContaining({ id: expect.any(Number), value: "Low", is_selected: false }),
    );
  });

  test("takes a completion only at the address of the workflow, with ids and ISO dates", async () => {
    const task = sandbox.findTask(EVERY_FIELD_TASK);
    const optionId = (apiName: string) => sandbox.field(task.id, apiName).options[1]?.id;
    const announced = await call("POST", "/workflows/attachments", {
      filename: "offer.pdf",
      content_type: "application/pdf",
      size: 4,
    });
    const attachment = announced.body;
    expect(attachment).toEqual({ id: expect.any(Number), file_upload_url: expect.any(String) });
    const { id, file_upload_url: upload } = Object(attachment);
    const headers = { "content-type": "application/pdf" };
    const signed = await fetch(upload, { method: "PUT", headers, body: "%PDF" });
    expect(signed.status).toBe(200);
    expect((await call("POST", `/workflows/attachments/${id}/publish`)).status).toBe(200);

    const output = {
      "sc-string": "Dock & Crane",
      "sc-text": "",
      "sc-number": "12.50",
      "sc-date": "2026-12-01T23:00:00Z",
      "sc-url": "https://dock.example.org",
      "sc-radio": optionId("sc-radio"),
      "sc-dropdown": optionId("sc-dropdown"),
      "sc-checkbox": [optionId("sc-checkbox")],
      "sc-file": [id],
      "sc-user": 4,
    };
    const current = await call("POST", `/v2/tasks/${task.id}/complete`, { output });
    expect([current.status, current.body]).toEqual([404, expect.stringContaining("<h1>Not Found</h1>")]);
    const path = `/workflows/${task.workflowId}/task-complete`;
    const seconds = await call("POST", path, {
      task_id: task.id,
      output: { ...output, "sc-date": 1_795_280_000 },
    });
    expect([seconds.status, seconds.body]).toEqual([
      400,
      expect.objectContaining({ details: expect.objectContaining({ api_name: "sc-date" }) }),
    ]);
    const done = await call("POST", path, { task_id: task.id, output });
    expect([done.status, done.body]).toEqual([204, ""]);
    expect(sandbox.storedValue(task.id, "sc-radio")).toBe("Medium");
    expect(sandbox.storedValue(task.id, "sc-checkbox")).toBe("Fair trade");
    expect(sandbox.storedValue(task.id, "sc-date")).toBe("2026-12-01T23:00:00Z");
    expect(sandbox.storedValue(task.id, "sc-user")).toBe("Jun Watanabe");
    expect(sandbox.field(task.id, "sc-file").stored.attachments).toMatchObject([{ name: "offer.pdf" }]);
    expect((await call("GET", "/accounts/user/counters")).body).toEqual({ tasks_count: 44 });
  });

  test("refuses an Authorization header at a signed address", async () => {
    const size = 1;
    const { body } = await call("POST", "/workflows/attachments", {
      filename: "a",
      content_type: "b/c",
      size,
    });
    const upload: string = Object(body).file_upload_url;
    expect((await call("PUT", upload, "x")).status).toBe(400);
    expect((await fetch(`${upload}0`, { method: "PUT", body: "x" })).status).toBe(403);
  });

  test("calls the event task_completed_v2 and answers with the address", async () => {
    const { body } = await call("GET", "/webhooks/events", undefined, "admin");
    expect(body).toContainEqual({ event: "task_completed_v2", url: null });
    const url = "https://hooks.example.org/all";
    expect(await call("POST", "/webhooks/subscribe", { url }, "admin")).toEqual({
      status: 200,
      body: { url },
    });
    expect((await call("GET", "/webhooks/events/task_completed", undefined, "admin")).status).toBe(404);
  });

  test("has no titles by tasks, no schema and no list of keys", async () => {
    for (const path of ["/templates/titles-by-tasks", "/api/schema/", "/accounts/api-keys"]) {
      expect((await call("GET", path, undefined, "admin")).status).toBe(404);
    }
  });
});
