import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startPuqSandbox, type PuqSandbox } from "./puq-sandbox.ts";

const INVOICES = "Post approved invoices to accounting";
const VENDOR = "Create vendor in the ERP";
const REFUND = "Refund above the limit";
const TICKETS = "Escalate support tickets";

describe("a stand-in for puq.ai", () => {
  let sandbox: PuqSandbox;
  let now = Date.parse("2026-11-22T08:00:00Z");

  beforeEach(async () => {
    sandbox = await startPuqSandbox({ now: () => now });
  });
  afterEach(() => sandbox.stop());

  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Token ${sandbox.key}` };
    const answer = await fetch(sandbox.url + path, { headers, ...init });
    const body: unknown = await answer.json();
    return { status: answer.status, body: Object(body) };
  };
  const post = (path: string, body: unknown) =>
    ask(path, { method: "POST", headers: {}, body: JSON.stringify(body) });
  const enable = (name: string) =>
    ask(`/v1/workflows/${sandbox.workflow(name).id}/status`, {
      method: "PATCH",
      headers: { authorization: `Token ${sandbox.key}` },
      body: JSON.stringify({ status: "enabled" }),
    });

  /** Starts a run through the webhook and looks at it after each wait, in milliseconds. */
  async function follow(name: string, waits: number[]): Promise<string[]> {
    const { body } = await post(`/h/${sandbox.workflow(name).hook}`, {});
    const seen: string[] = [];
    for (const wait of waits) {
      now += wait;
      seen.push((await ask(`/v1/executions/${body.run_id}`)).body.status);
    }
    return seen;
  }

  test("has runs that go on with time and end", async () => {
    expect(await follow(INVOICES, [0, 400, 10_000])).toEqual(["PENDING", "RUNNING", "SUCCEEDED"]);
    expect(await follow(VENDOR, [400, 10_000])).toEqual(["RUNNING", "FAILED"]);
  });

  test("has runs that wait for a person, and go on when they are approved", async () => {
    expect(await follow(REFUND, [10_000])).toEqual(["PAUSED"]);
    const run = sandbox.state.runs.at(-1);
    if (run) sandbox.approve(run);
    expect((await ask(`/v1/executions/${run?.id}`)).body).toMatchObject({ status: "SUCCEEDED" });
  });

  test("tells which step failed and why", async () => {
    const run = sandbox.run(VENDOR, { error: "No such tax number." });
    now += 10_000;
    const { steps } = (await ask(`/v1/executions/${run.id}`)).body;
    expect(steps.at(-1)).toMatchObject({ status: "FAILED", attempt: 3, error: "No such tax number." });
    expect(steps[0]).toMatchObject({ status: "SUCCEEDED", step_type: "TRIGGER" });
  });

  test("gives pages, the newest first", async () => {
    const versions = `/v1/workflows/${sandbox.workflow(INVOICES).id}/versions`;
    const second = (await ask(`${versions}?page=2&limit=20`)).body;
    expect(second).toMatchObject({ total: 27, page: 2, limit: 20 });
    expect(second.items.map(({ revision }: { revision: number }) => revision)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect((await ask(`${versions}?limit=101`)).body).toMatchObject({ code: "VALIDATION_ERROR" });
  });

  test("turns no more workflows on than the plan allows", async () => {
    sandbox.state.workflowLimit = 4;
    expect(await enable(TICKETS)).toMatchObject({
      status: 402,
      body: { code: "SUBSCRIPTION_LIMIT", details: { workflow_limit: 4, current_workflows: 4 } },
    });
    sandbox.state.workflowLimit = 5;
    expect((await enable(TICKETS)).status).toBe(200);
  });

  test("starts only what is on, without a token, and answers as its author wants", async () => {
    expect((await post(`/h/${sandbox.workflow(TICKETS).hook}`, {})).status).toBe(404);
    const invoices = sandbox.workflow(INVOICES);
    expect((await post(`/h/${invoices.hook}/sync`, { id: 1 })).body).toEqual({ success: true });
    expect(sandbox.state.runs.at(-1)).toMatchObject({ type: "WEBHOOK_SYNC", input: { id: 1 } });
    invoices.reply = { status: 202, contentType: "text/plain", body: "thanks" };
    const answer = await fetch(`${sandbox.url}/h/${invoices.hook}/sync`, { method: "POST" });
    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
      202,
      "text/plain",
      "thanks",
    ]);
  });

  test("refuses a revoked token and meets the same faults as the other sandbox", async () => {
    sandbox.revokeKey();
    expect((await ask("/v1/workflows")).status).toBe(401);
    sandbox.restoreKey();
    sandbox.faults.add({ times: 1, action: { kind: "status", status: 429, retryAfter: 7 } });
    expect([(await ask("/v1/workflows")).status, (await ask("/v1/workflows")).status]).toEqual([429, 200]);
  });
});
