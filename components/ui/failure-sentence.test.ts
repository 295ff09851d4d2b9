import { describe, expect, it } from "vitest";
import type { Failure } from "../../lib/http/failure";
import { failureDetails, failureSentence } from "./failure-sentence";

const url = "https://api.example.com/v3/tasks";
const FAILURES: Failure[] = [
  { kind: "offline", url },
  { kind: "unreachable", url },
  { kind: "timeout", url, seconds: 20 },
  { kind: "redirected", url },
  { kind: "permission", url, origin: "https://api.example.com" },
  { kind: "no-key", url },
  { kind: "interrupted", url: "" },
  { kind: "unauthorized", url, status: 401, detail: null },
  { kind: "forbidden", url, status: 403, detail: null },
  { kind: "account", url, status: 403, gate: "expired", detail: "" },
  { kind: "account", url, status: 403, gate: "no-plan", detail: "" },
  { kind: "account", url, status: 403, gate: "user-limit", detail: "" },
  { kind: "not-found", url, status: 404, detail: null },
  { kind: "not-allowed", url, server: "https://tasks.example.org" },
  { kind: "no-such-address", url, status: 404 },
  { kind: "invalid", url, status: 400, message: "Too short.", field: null, parameter: null },
  { kind: "too-large", url, status: 413 },
  { kind: "throttled", url, status: 429, retryAfterSeconds: null },
  { kind: "throttled", url, status: 429, retryAfterSeconds: 30 },
  { kind: "server", url, status: 502, retryAfterSeconds: null },
  { kind: "unreadable", url, status: 200, what: "not-json" },
  { kind: "unreadable", url, status: 200, what: "wrong-shape" },
  { kind: "refused", url, status: 409, detail: null },
];

describe("a failure as a sentence", () => {
  it.each(FAILURES.map((failure) => [failure.kind, failure] as const))("is plain for %s", (_, failure) => {
    expect(failureSentence(failure)).toMatch(/^[A-Z].*\.$/);
  });

  it("is a different one for every failure", () => {
    const sentences = FAILURES.map(failureSentence);
    expect(new Set(sentences).size).toBe(FAILURES.length);
  });

  it("says what is known", () => {
    expect(failureSentence({ kind: "timeout", url, seconds: 20 })).toContain("20 seconds");
    expect(failureSentence({ kind: "permission", url, origin: "https://api.example.com" })).toContain(
      "https://api.example.com",
    );
    expect(failureSentence({ kind: "throttled", url, status: 429, retryAfterSeconds: 1 })).toContain(
      "a second",
    );
    expect(failureSentence({ kind: "refused", url, status: 409, detail: "Not now." })).toContain("Not now.");
  });

  it("has details for people who look after the server", () => {
    expect(failureDetails({ kind: "server", url, status: 502, retryAfterSeconds: null })).toBe(
      `${url} (502)`,
    );
    expect(failureDetails({ kind: "offline", url })).toBe(url);
  });
});
