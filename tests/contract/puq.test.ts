import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { createHttp, type Http } from "../../lib/http/http";
import type { Failure, Result } from "../../lib/http/failure";
import * as client from "../../lib/puq/client";
import { startPuqSandbox, type PuqSandbox } from "../sandbox/puq/puq-sandbox.ts";
import { documentedBody, findShapeDifferences, readDocumented } from "./puq-documented.ts";

const WORKFLOW = "workflow_abc123";
const VERSION = "version_xyz789";
const at = (iso: string) => Date.parse(iso);

/** What the client makes of each documented request. */
const CALLS: Record<string, (http: Http) => Promise<Result<unknown>>> = {
  "list-workflows": client.listWorkflows,
  "get-workflow": (http) => client.getWorkflow(http, WORKFLOW),
  "set-workflow-status": (http) => client.setWorkflowStatus(http, WORKFLOW, "disabled"),
  "publish-version": (http) => client.publishVersion(http, WORKFLOW, VERSION, "Check amounts"),
  "list-versions": (http) => client.listVersions(http, WORKFLOW, { page: 1, limit: 20 }),
  "get-version": (http) => client.getVersion(http, VERSION),
  "list-executions": (http) =>
    client.listExecutions(http, { page: 1, limit: 20, workflow: WORKFLOW, status: "FAILED" }),
  "get-execution": (http) => client.getExecution(http, "run_123"),
  "credits-balance": client.creditsBalance,
};

interface Asked {
  method: string;
  path: string;
  query: Record<string, string>;
  authorization: string | null;
  body: unknown;
}

/** A server that gives one answer to everything. */
function answerWith(status: number, body: unknown): { http: Http; asked: Asked[] } {
  const asked: Asked[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const text = await request.text();
    asked.push({
      method: request.method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      authorization: request.headers.get("authorization"),
      body: text === "" ? undefined : JSON.parse(text),
    });
    return Response.json(body, { status });
  };
  return { asked, http: createHttp({ baseUrl: "https://api.puq.ai", key: "t0ken", scheme: "Token", fetch }) };
}

const RUN = {
  id: "run_123",
  workflow: WORKFLOW,
  version: VERSION,
  versionName: "v10",
  type: "WEBHOOK_ASYNC",
  status: "FAILED",
  seconds: 2.51,
  createdAt: at("2026-01-20T15:00:00Z"),
  startedAt: at("2026-01-20T15:00:01Z"),
  finishedAt: at("2026-01-20T15:00:03.510Z"),
};
const NEWEST = {
  id: VERSION,
  name: "v10",
  revision: 10,
  createdAt: at("2026-01-20T14:45:00Z"),
  updatedAt: at("2026-01-20T14:45:00Z"),
};
const EARLIER = {
  id: "version_uvw456",
  name: "v9",
  revision: 9,
  state: "published",
  createdAt: at("2026-01-19T14:45:00Z"),
};

/** What each documented success is read as. */
const READ: Record<string, unknown> = {
  "list-workflows": {
    unreadable: 0,
    workflows: [
      {
        id: WORKFLOW,
        name: "Customer onboarding",
        description: "Automates onboarding of customers",
        webhookUrl: "https://api.puq.ai/h/workflow_abc123",
        createdAt: at("2026-01-15T10:30:00Z"),
        updatedAt: at("2026-01-20T14:45:00Z"),
      },
      {
        id: "workflow_def456",
        name: "Invoice processing",
        description: null,
        webhookUrl: "https://api.puq.ai/h/workflow_def456",
        createdAt: at("2026-01-10T09:00:00Z"),
        updatedAt: at("2026-01-18T11:20:00Z"),
      },
    ],
  },
  "get-workflow": {
    id: WORKFLOW,
    name: "Customer onboarding",
    description: "Automates onboarding of customers",
    webhookUrl: "https://api.puq.ai/h/workflow_abc123",
    createdAt: at("2026-01-15T10:30:00Z"),
    updatedAt: at("2026-01-20T14:45:00Z"),
    status: "enabled",
    activeVersion: VERSION,
    nextRunAt: null,
    schedule: null,
    metadata: null,
  },
  "set-workflow-status": "disabled",
  "publish-version": null,
  "list-versions": {
    items: [
      { ...NEWEST, state: "draft" },
      { ...EARLIER, updatedAt: EARLIER.createdAt },
    ],
    total: 10,
    page: 1,
    limit: 20,
    unreadable: 0,
  },
  "get-version": {
    ...NEWEST,
    state: "published",
    parent: { ...EARLIER, updatedAt: null },
    message: "Check amounts",
  },
  "list-executions": { items: [RUN], total: 1, page: 1, limit: 20, unreadable: 0, succeeded: 4, failed: 1 },
  "get-execution": {
    ...RUN,
    stepCount: 2,
    steps: [
      {
        id: "step_1",
        name: "Webhook",
        type: "TRIGGER",
        status: "SUCCEEDED",
        attempt: 1,
        error: null,
        seconds: 0.1,
        createdAt: at("2026-01-20T15:00:00Z"),
        startedAt: at("2026-01-20T15:00:01Z"),
        finishedAt: at("2026-01-20T15:00:01.100Z"),
      },
      {
        id: "step_2",
        name: "Create the bill",
        type: "PIECE",
        status: "FAILED",
        attempt: 3,
        error: "The other service answered with 500.",
        seconds: 2.41,
        createdAt: at("2026-01-20T15:00:00Z"),
        startedAt: at("2026-01-20T15:00:01.100Z"),
        finishedAt: at("2026-01-20T15:00:03.510Z"),
      },
    ],
  },
  "credits-balance": 1234.56,
};

const KINDS: Record<number, Failure["kind"]> = {
  400: "invalid",
  401: "unauthorized",
  402: "refused",
  404: "not-found",
  422: "refused",
};

describe.each(Object.entries(CALLS))("the client and the documented request %s", (name, call) => {
  const { request, answers } = readDocumented(name);

  it("asks as documented, with the token in the documented header", async () => {
    const { http, asked } = answerWith(200, documentedBody(name, 200));
    await call(http);
    expect(asked).toEqual([
      {
        method: request.method,
        path: request.path,
        query: request.query ?? {},
        body: request.body,
        authorization: "Token t0ken",
      },
    ]);
  });

  it("reads the documented answer", async () => {
    const { http } = answerWith(200, documentedBody(name, 200));
    expect(await call(http)).toEqual({ ok: true, value: READ[name] });
  });

  it.each(answers.filter(({ status }) => status !== 200))(
    "tells what $status says",
    async ({ status, body }) => {
      const { http } = answerWith(status, body);
      const answer = await call(http);
      const said = Object(body);
      const details = said.details ? { details: said.details } : {};
      expect(answer).toMatchObject({ ok: false, failure: { kind: KINDS[status], status, ...details } });
      expect(JSON.stringify(answer)).toContain(JSON.stringify(said.error));
    },
  );
});

test("a webhook gets the body and no token, and says which run began", async () => {
  const { request } = readDocumented("trigger");
  const asked: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    asked.push(new Request(input, init));
    return Response.json(documentedBody("trigger", 200));
  };
  const url = `https://api.puq.ai${request.path}`;
  const answer = await client.triggerWorkflow(fetch, url, { wait: false, json: request.body });
  expect(answer).toMatchObject({
    ok: true,
    value: { status: 200, started: { run: "run_123", workflow: WORKFLOW, version: VERSION } },
  });
  expect([asked[0]?.method, asked[0]?.url]).toEqual([request.method, url]);
  expect(asked[0]?.headers.get("authorization")).toBeNull();
  expect(await asked[0]?.json()).toEqual(request.body);
});

describe("the sandbox of puq.ai answers in the documented shapes", () => {
  let sandbox: PuqSandbox;
  const DRAFT = "Archive signed contracts";
  const ACTIVE = "Post approved invoices to accounting";

  beforeEach(async () => {
    sandbox = await startPuqSandbox();
  });
  afterEach(() => sandbox.stop());

  const ask = async (method: string, path: string, body?: unknown, key = sandbox.key) => {
    const answer = await fetch(sandbox.url + path, {
      method,
      headers: { authorization: `Token ${key}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const read: unknown = await answer.json();
    return { status: answer.status, body: read };
  };
  const workflow = (name = ACTIVE) => sandbox.workflow(name);
  const newestOf = (name = ACTIVE) =>
    sandbox.state.versions.findLast(({ workflowId }) => workflowId === workflow(name).id)?.id ?? "";
  const failedRun = () => sandbox.run(ACTIVE, { outcome: "FAILED", createdAt: Date.now() - 60_000 }).id;

  it.each<[string, number, () => ReturnType<typeof ask>]>([
    ["list-workflows", 200, () => ask("GET", "/v1/workflows")],
    ["list-workflows", 401, () => ask("GET", "/v1/workflows", undefined, "unknown")],
    ["get-workflow", 200, () => ask("GET", `/v1/workflows/${workflow().id}`)],
    ["get-workflow", 404, () => ask("GET", "/v1/workflows/unknown")],
    [
      "set-workflow-status",
      200,
      () => ask("PATCH", `/v1/workflows/${workflow().id}/status`, { status: "disabled" }),
    ],
    [
      "set-workflow-status",
      400,
      () => ask("PATCH", `/v1/workflows/${workflow().id}/status`, { status: "paused" }),
    ],
    ["set-workflow-status", 404, () => ask("PATCH", "/v1/workflows/unknown/status", { status: "disabled" })],
    [
      "publish-version",
      200,
      () => ask("POST", `/v1/workflows/${workflow().id}/publish`, { version_id: newestOf() }),
    ],
    [
      "publish-version",
      402,
      () => ask("POST", `/v1/workflows/${workflow(DRAFT).id}/publish`, { version_id: newestOf(DRAFT) }),
    ],
    ["publish-version", 404, () => ask("POST", "/v1/workflows/unknown/publish", { version_id: newestOf() })],
    [
      "publish-version",
      422,
      () => ask("POST", `/v1/workflows/${workflow().id}/publish`, { version_id: newestOf(DRAFT) }),
    ],
    ["list-versions", 200, () => ask("GET", `/v1/workflows/${workflow().id}/versions?page=2`)],
    ["list-versions", 404, () => ask("GET", "/v1/workflows/unknown/versions")],
    ["get-version", 200, () => ask("GET", `/v1/workflows/versions/${workflow().activeVersionId}`)],
    ["get-version", 404, () => ask("GET", "/v1/workflows/versions/unknown")],
    ["list-executions", 200, () => ask("GET", `/v1/executions?workflow_id=${workflow().id}&status=FAILED`)],
    ["get-execution", 200, () => ask("GET", `/v1/executions/${failedRun()}`)],
    ["get-execution", 404, () => ask("GET", "/v1/executions/unknown")],
    ["credits-balance", 200, () => ask("GET", "/v1/credits/balance")],
    ["credits-balance", 401, () => ask("GET", "/v1/credits/balance", undefined, "unknown")],
    ["trigger", 200, () => ask("POST", `/h/${workflow().hook}`, { invoice: 4711 })],
  ])("%s: %i", async (name, status, request) => {
    const answer = await request();
    expect(answer.status).toBe(status);
    expect(findShapeDifferences(documentedBody(name, status), answer.body)).toEqual([]);
  });
});
