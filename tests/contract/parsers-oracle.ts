import type { Exchange } from "./recordings.ts";

/** The part of a failure that a recorded refusal decides. Written from reference §3, §4 and §31, not from the code. */
export interface ExpectedFailure {
  kind: string;
  field?: string | null;
  parameter?: string | null;
  gate?: string;
  retryAfterSeconds?: number;
}

interface Refusal {
  detail?: string;
  message?: string;
  details?: { api_name?: string; name?: string };
}

const GATE_TEXTS = new Map([
  ["Your subscription has already expired. Renew subscription or contact support.", "expired"],
  ["Select a plan to complete the signup", "no-plan"],
  ["The user count is over your plan limit. Please upgrade your plan or delete some users.", "user-limit"],
]);

const BY_STATUS = new Map([
  [401, "unauthorized"],
  [413, "too-large"],
  [405, "refused"],
  [406, "refused"],
  [415, "refused"],
  [416, "refused"],
  [422, "refused"],
]);

function expectInvalid(body: unknown): ExpectedFailure {
  if (Array.isArray(body)) return { kind: "invalid", field: null, parameter: null };
  const refusal = body as Refusal;
  if (refusal.message !== undefined || refusal.detail !== undefined) {
    const { api_name: field = null, name: parameter = null } = refusal.details ?? {};
    return { kind: "invalid", field, parameter };
  }
  return { kind: "invalid", field: null, parameter: Object.keys(refusal)[0] ?? null };
}

/** What the client must make of a recorded refusal. */
export function expectFailure({ request, response }: Exchange): ExpectedFailure {
  const { status, body } = response;
  if (status < 400) return { kind: request.method === "GET" ? "redirected" : "unreachable" };
  if (status >= 500) return { kind: "server" };
  if (status === 400 && body !== null) return expectInvalid(body);
  if (status === 400) {
    const huge = JSON.stringify(request.body ?? "").length > 2_500_000;
    return { kind: huge ? "too-large" : "refused" };
  }
  if (status === 403) {
    const gate = GATE_TEXTS.get((body as Refusal | null)?.detail ?? "");
    return gate ? { kind: "account", gate } : { kind: "forbidden" };
  }
  if (status === 404) return { kind: body === null ? "no-such-address" : "not-found" };
  if (status === 429) return { kind: "throttled", retryAfterSeconds: 60 };
  return { kind: BY_STATUS.get(status) ?? "none" };
}
