import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { BusMessage } from "../events-bus.ts";
import type { Task } from "../model.ts";
import { startSandbox } from "../sandbox.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Role } from "../world/harborlight.ts";

vi.setConfig({ testTimeout: 30_000 });

let sandbox: Sandbox;
let told: BusMessage[];
let task: Task;

beforeEach(async () => {
  sandbox = await startSandbox({ dialect: "v7.3" });
  told = [];
  sandbox.state.bus.subscribe((message) => told.push(message));
  task = sandbox.findTask("Review: Pallet of oat milk");
});
afterEach(() => sandbox.close());

async function call(method: string, path: string, body?: unknown, who: Role = "admin") {
  const response = await fetch(`${sandbox.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${sandbox.keys[who]}`, "content-type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await response.text();
  const answer: unknown = text === "" ? null : JSON.parse(text);
  return { status: response.status, body: answer };
}

const toPerformer = () =>
  told.filter(({ to }) => to.includes(sandbox.state.roles.performer)).map(({ type }) => type);

describe("a workflow", () => {
  test("shows a performer its start form, its steps and who owns it", async () => {
    const { body } = await call("GET", `/workflows/${task.workflowId}`, undefined, "performer");
    expect(body).toMatchObject({
      owners: [1, 2],
      kickoff: {
        output: expect.arrayContaining([expect.objectContaining({ api_name: "pa-amount", value: "1250" })]),
      },
      tasks: [{ id: task.id, status: "active", performers: [{ source_id: 3 }, { source_id: 4 }] }],
    });
    expect((await call("GET", `/workflows/${task.workflowId}`, undefined, "outsider")).status).toBe(403);
  });

  test("is changed by those who manage it and by nobody else", async () => {
    const path = `/workflows/${task.workflowId}`;
    expect((await call("PATCH", path, { is_urgent: true }, "performer")).status).toBe(403);
    const due = Math.floor(Date.now() / 1000) + 86_400;
    const { body } = await call("PATCH", path, { is_urgent: true, name: "Oat milk", due_date_tsp: due });
    expect(body).toMatchObject({ is_urgent: true, name: "Oat milk", due_date_tsp: due });
    expect(toPerformer()).toEqual(["notification_created", "event_created"]);
    expect((await call("PATCH", path, { due_date_tsp: 5 })).status).toBe(400);
  });

  test("takes its tasks out of the inbox while it rests and brings them back", async () => {
    const before = sandbox.openTasks("performer").length;
    await call("POST", `/workflows/${task.workflowId}/snooze`, { date: Date.now() / 1000 + 3600 });
    expect(sandbox.openTasks("performer")).toHaveLength(before - 1);
    expect(toPerformer()).toEqual(["notification_created", "task_deleted", "event_created"]);
    told.length = 0;
    const { body } = await call("POST", `/workflows/${task.workflowId}/resume`);
    expect(body).toMatchObject({ status: 0 });
    expect(sandbox.openTasks("performer")).toHaveLength(before);
    expect(toPerformer()).toEqual(["event_created", "notification_created", "task_created"]);
  });

  test("ends by hand once, unless its template forbids that", async () => {
    const path = `/workflows/${task.workflowId}/finish`;
    expect((await call("POST", path)).status).toBe(204);
    expect((await call("POST", path)).body).toMatchObject({
      message: "You have already completed this workflow.",
    });
    const stock = sandbox.findTask("Stock take – October 2026");
    expect((await call("POST", `/workflows/${stock.workflowId}/finish`)).status).toBe(400);
  });

  test("is gone with its tasks when it is terminated", async () => {
    expect((await call("DELETE", `/workflows/${task.workflowId}`)).status).toBe(204);
    expect((await call("GET", `/workflows/${task.workflowId}`, undefined, "owner")).status).toBe(404);
    expect(sandbox.openTasks("performer").map(({ id }) => id)).not.toContain(task.id);
    expect(toPerformer()).toEqual(["task_deleted"]);
  });

  test("jumps back to an earlier step", async () => {
    await call("POST", "/templates/9/run", { kickoff: { "fr-wish": "Blue cups" } }, "performer");
    const first = sandbox.findTask("Look at: Blue cups");
    sandbox.completeAs("performer", first.id, { "fr-verdict": "Build it" });
    expect(first.status).toBe("completed");
    const path = `/workflows/${first.workflowId}/return-to`;
    expect((await call("POST", path, { task_api_name: "fr-t-tell" }, "owner")).status).toBe(400);
    expect((await call("POST", path, { task_api_name: "fr-t-look" }, "owner")).status).toBe(204);
    expect(first.status).toBe("active");
    expect(sandbox.storedValue(first.id, "fr-verdict")).toBe("Build it");
  });
});

describe("the list of workflows", () => {
  test("holds those a person started or watches, by the page", async () => {
    const everything = Object((await call("GET", "/workflows", undefined, "owner")).body);
    expect(everything.results).toHaveLength(15);
    expect(everything.count).toBe(sandbox.state.workflows.size);
    const mine = Object((await call("GET", "/workflows?limit=100", undefined, "performer")).body);
    const starters: { workflow_starter: number }[] = mine.results;
    expect(mine.count).toBeLessThan(everything.count);
    expect(new Set(starters.map(({ workflow_starter: id }) => id))).toEqual(new Set([3]));
  });

  test("is narrowed by state, template and words", async () => {
    const rowsOf = async (query: string) => {
      const { body } = await call("GET", `/workflows?limit=100&${query}`, undefined, "owner");
      const rows: Record<string, unknown>[] = Object(body).results;
      return rows;
    };
    expect((await rowsOf("status=snoozed")).map(({ status }) => status)).toEqual([3]);
    expect((await rowsOf("search=oat")).map(({ id }) => id)).toEqual([task.workflowId]);
    const wishes = await rowsOf("template_id=9&fields=fr-wish");
    expect(wishes.length).toBeGreaterThan(3);
    expect(wishes[0]?.fields).toMatchObject([{ api_name: "fr-wish" }]);
  });
});
