import type { FaultAction } from "../../sandbox/faults.ts";

/** What can happen to one request on its way, by a name for the matrix. */
export const REQUEST_FAULTS: Record<string, FaultAction> = {
  "request dropped before the server acted": { kind: "drop-before" },
  "request dropped after the server acted": { kind: "drop-after" },
  "connection reset": { kind: "reset" },
  "request sent again by the browser": { kind: "twice" },
  "answer cut in half": { kind: "truncated" },
  "empty answer": { kind: "empty" },
  "HTML instead of JSON": { kind: "captive-portal" },
  "redirect to another origin": { kind: "redirect", to: "http://127.0.0.1:9/" },
  "429": { kind: "status", status: 429 },
  "429 with Retry-After": { kind: "status", status: 429, retryAfter: 20 },
  "500": { kind: "status", status: 500, html: true },
  "500 with Retry-After": { kind: "status", status: 500, retryAfter: 20 },
  "502": { kind: "status", status: 502, html: true },
  "502 with Retry-After": { kind: "status", status: 502, retryAfter: 20, html: true },
  "503": { kind: "status", status: 503, html: true },
  "503 with Retry-After": { kind: "status", status: 503, retryAfter: 20 },
};
