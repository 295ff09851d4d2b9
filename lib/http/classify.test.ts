import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classifyAnswer } from "./classify";

const URL = "https://api.example.com/v3/tasks";
const NOW = Date.parse("2026-11-21T12:00:00Z");

interface Given {
  body?: unknown;
  text?: string;
  headers?: Record<string, string>;
  sentBytes?: number;
}

function classify(status: number, { body, text, headers, sentBytes }: Given = {}) {
  const json = body === undefined ? "" : JSON.stringify(body);
  const answer = { url: URL, status, headers: new Headers(headers), text: text ?? json, sentBytes };
  return classifyAnswer(answer, NOW);
}

describe("400 names what the server does not accept", () => {
  test("an output field, by its api name", () => {
    const details = { reason: "The URL is invalid.", api_name: "vr-url" };
    const body = { code: "validation_error", message: "The URL is invalid.", details };
    expect(classify(400, { body })).toEqual({
      kind: "invalid",
      url: URL,
      status: 400,
      message: "The URL is invalid.",
      field: "vr-url",
      parameter: null,
    });
  });

  test("a body or query name", () => {
    const body = { message: "This field is required.", code: "validation_error", details: { name: "url" } };
    expect(classify(400, { body })).toMatchObject({ kind: "invalid", field: null, parameter: "url" });
  });

  test("nothing, for a refusal of the task's state", () => {
    const body = { code: "validation_error", message: "Available only for active tasks.", details: {} };
    expect(classify(400, { body })).toMatchObject({
      message: "Available only for active tasks.",
      field: null,
    });
  });

  test("a filter's name, in lists keyed by it", () => {
    const body = { status: ["Select a valid choice."] };
    expect(classify(400, { body })).toMatchObject({ message: "Select a valid choice.", parameter: "status" });
  });

  test("a bare list", () => {
    expect(classify(400, { body: ["'zzz' is invalid"] })).toMatchObject({
      kind: "invalid",
      message: "'zzz' is invalid",
    });
  });

  test("a JSON parse error", () => {
    expect(classify(400, { body: { detail: "JSON parse error" } })).toMatchObject({
      message: "JSON parse error",
    });
  });
});

describe("400 in HTML", () => {
  const text = "<h1>Bad Request (400)</h1>";

  test("is a body over Django's limit, if ours was", () => {
    expect(classify(400, { text, sentBytes: 3_000_000 })).toEqual({
      kind: "too-large",
      url: URL,
      status: 400,
    });
  });

  test("is a refusal otherwise", () => {
    expect(classify(400, { text, sentBytes: 20 })).toMatchObject({ kind: "refused" });
  });
});

describe("403", () => {
  test.each([
    ["expired", "Your subscription has already expired. Renew subscription or contact support."],
    ["no-plan", "Select a plan to complete the signup"],
    ["user-limit", "The user count is over your plan limit. Please upgrade your plan or delete some users."],
  ])("is the billing gate %s by its text", (gate, detail) => {
    expect(classify(403, { body: { detail } })).toEqual({
      kind: "account",
      url: URL,
      status: 403,
      gate,
      detail,
    });
  });

  test("is a matter of rights otherwise, even without a body", () => {
    const body = { detail: "You do not have permission to perform this action." };
    expect(classify(403, { body })).toMatchObject({ kind: "forbidden", detail: body.detail });
    expect(classify(403)).toMatchObject({ kind: "forbidden", detail: null });
  });
});

describe("404", () => {
  test("in JSON: the thing is gone", () => {
    expect(classify(404, { body: { detail: "Not found." } })).toMatchObject({
      kind: "not-found",
      detail: "Not found.",
    });
  });

  test("in HTML: there is no such address", () => {
    const given = { text: "<h1>Not Found</h1>", headers: { "content-type": "text/html" } };
    expect(classify(404, given)).toEqual({ kind: "no-such-address", url: URL, status: 404 });
  });

  test("cut off in the middle of JSON, still counts as JSON", () => {
    const given = { text: '{"detail":"Not f', headers: { "content-type": "application/json" } };
    expect(classify(404, given)).toMatchObject({ kind: "not-found", detail: null });
  });
});

describe("asked to wait", () => {
  test("429 with a header", () => {
    expect(classify(429, { headers: { "retry-after": "30" } })).toMatchObject({ retryAfterSeconds: 30 });
  });

  test("429 with a header as a date", () => {
    const headers = { "retry-after": "Sat, 21 Nov 2026 12:01:30 GMT" };
    expect(classify(429, { headers })).toMatchObject({ kind: "throttled", retryAfterSeconds: 90 });
  });

  test("429 of the file service, in the body", () => {
    const body = { detail: "Rate limit exceeded", retry_after: 60 };
    expect(classify(429, { body })).toMatchObject({ kind: "throttled", retryAfterSeconds: 60 });
  });

  test("503 with a header, which says that nothing was done", () => {
    expect(classify(503, { headers: { "retry-after": "5" } })).toMatchObject({
      kind: "server",
      retryAfterSeconds: 5,
    });
    expect(classify(503)).toMatchObject({ kind: "server", retryAfterSeconds: null });
  });
});

test.each([
  [301, "redirected"],
  [401, "unauthorized"],
  [405, "refused"],
  [406, "refused"],
  [413, "too-large"],
  [415, "refused"],
  [422, "refused"],
  [500, "server"],
  [502, "server"],
])("%i is %s, with or without a page around it", (status, kind) => {
  expect(classify(status)).toMatchObject({ kind });
  expect(classify(status, { text: "<html><body>Oops</body></html>" })).toMatchObject({ kind });
});

test("the file service's codes are told by status, its text kept", () => {
  const body = { code: "AUTH_001", message: "Authentication failed" };
  expect(classify(401, { body })).toMatchObject({ kind: "unauthorized", detail: "Authentication failed" });
});

test("any status with any JSON becomes a failure", () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 599 }), fc.jsonValue(), (status, body) => {
      expect(classify(status, { body })).toHaveProperty("kind");
    }),
  );
});
