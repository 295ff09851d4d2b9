import { afterEach, describe, expect, test, vi } from "vitest";
import type { DialectName } from "../dialect.ts";
import { startSandbox } from "../sandbox.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Role } from "../world/harborlight.ts";

vi.setConfig({ testTimeout: 30_000 });

let sandbox: Sandbox;

afterEach(() => sandbox.close());

async function start(dialect: DialectName): Promise<void> {
  sandbox = await startSandbox({ dialect });
}

async function call(method: string, path: string, body?: unknown, who: Role = "performer") {
  const response = await fetch(`${sandbox.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${sandbox.keys[who]}`, "content-type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  return { status: response.status, body: answer };
}

async function launchList(query: string): Promise<Record<string, unknown>[]> {
  const { body } = await call("GET", `/templates?is_active=true&limit=50&${query}`);
  return Object(body).results;
}

describe("the launch list of the seeded account", () => {
  test("holds a dozen templates, the most used ones first when asked", async () => {
    await start("v7.3");
    const byUse = await launchList("ordering=-usage");
    expect(byUse.length).toBeGreaterThanOrEqual(12);
    const counts = byUse.map((template) => Number(template.workflows_count));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(new Set(counts).size).toBeGreaterThan(8);
    expect(byUse[0]).not.toEqual((await launchList("ordering=name"))[0]);
    expect((await launchList("ordering=name"))[0]).not.toHaveProperty("workflows_count");
  });

  test("keeps away what is switched off and what is not for the performer", async () => {
    await start("v7.3");
    const names = (await launchList("ordering=name")).map(({ name }) => name);
    expect(names).toContain("Ring the roastery bell");
    expect(names).not.toContain("Harvest festival 2024");
    expect(names).not.toContain("Board minutes");
  });

  test("finds templates by a word of their name", async () => {
    await start("v7.3");
    expect((await launchList("search=loan")).map(({ name }) => name)).toEqual(["Equipment loan"]);
  });
});

describe("launching", () => {
  test("puts the first step into the inbox of whoever performs it", async () => {
    await start("v7.3");
    const before = sandbox.openTasks("performer").length;
    const { status, body } = await call("POST", "/templates/43/run", {
      kickoff: { "rl-title": "Water, weighed", "rl-address": "https://example.org/water" },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: "Read: Water, weighed", tasks: [{ status: "active" }] });
    const inbox = sandbox.openTasks("performer");
    expect(inbox).toHaveLength(before + 1);
    expect(sandbox.findTask("Read: Water, weighed").description).toContain(
      "[Address](https://example.org/water)",
    );
  });

  test("goes on to the next step with the values of the one before", async () => {
    await start("v7.3");
    const kickoff = {
      "ev-event": "Wedding",
      "ev-day": 1_795_300_000,
      "ev-roastery": "60",
      "ev-cafe": "40",
      "ev-street": "Quay 1",
    };
    await call("POST", "/templates/41/run", { kickoff });
    const first = sandbox.findTask("Prepare Wedding in Quay 1");
    expect(first.dueAt).not.toBeNull();
    await call("POST", `/v2/tasks/${first.id}/complete`, { output: { "ev-list": "12 cups" } });
    const second = sandbox.findTask("Load the cart for Wedding");
    expect(second).toMatchObject({ status: "active", description: "12 cups", performers: [{ id: 4 }] });
  });

  test("starts steps that go together at once", async () => {
    await start("v7.3");
    const { body } = await call("POST", "/templates/6/run", { kickoff: { "mc-month": "May" } });
    const tasks: { status: string }[] = Object(body).tasks;
    expect(tasks.map(({ status }) => status)).toEqual(["active", "active", "active", "pending"]);
  });

  test("refuses a broken sum of a fieldset and starts nothing", async () => {
    await start("v7.3");
    const before = sandbox.state.workflows.size;
    const kickoff = { "ev-event": "x", "ev-day": 0, "ev-roastery": "60", "ev-street": "y" };
    const { status, body } = await call("POST", "/templates/41/run", { kickoff });
    expect(status).toBe(400);
    expect(body).toMatchObject({ message: expect.stringContaining('must equal "100"'), details: {} });
    expect(sandbox.state.workflows.size).toBe(before);
  });

  test("holds back the task a sub-workflow was started from", async () => {
    await start("v7.3");
    const [parent] = sandbox.openTasks("performer").filter(({ checklists }) => checklists.length === 0);
    await call("POST", "/templates/40/run", { ancestor_task_id: parent?.id });
    const { status, body } = await call("POST", `/v2/tasks/${parent?.id}/complete`, { output: {} });
    expect(status).toBe(400);
    expect(body).toMatchObject({ message: expect.stringContaining("embedded workflows") });
    const log = await call("GET", `/v2/tasks/${parent?.id}/events`);
    const name = expect.stringContaining("Ring the roastery bell");
    expect(log.body).toContainEqual(
      expect.objectContaining({
        type: 19,
        task: expect.objectContaining({ sub_workflow: expect.objectContaining({ name }) }),
      }),
    );
  });

  test("answers with the workflow's id alone where the documentation says so, and wants a name there", async () => {
    await start("documented");
    expect((await call("POST", "/templates/40/run", {})).status).toBe(400);
    const { status, body } = await call("POST", "/templates/40/run", { name: "Ring" });
    expect([status, body]).toEqual([200, { workflow_id: expect.any(Number) }]);
  });
});
