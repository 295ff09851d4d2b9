/**
 * Everything that can go wrong between us and a server, as one union. Failures are values: nothing in `lib/http`,
 * `lib/pneumatic` or `lib/puq` throws for them. Which server behaviour becomes which kind: reference §3, §4 and §31.
 */
export type Failure =
  /** The browser is offline and nothing was sent. */
  | { kind: "offline"; url: string }
  /** No answer at all: server down, name unknown, certificate refused, connection cut. A write may have happened. */
  | { kind: "unreachable"; url: string }
  /** No complete answer within the time allowed. A write may have happened. */
  | { kind: "timeout"; url: string; seconds: number }
  /** The address answers with a redirect, which is never followed. */
  | { kind: "redirected"; url: string; status?: number }
  /** The browser has not been allowed to talk to this origin. Nothing was sent. */
  | { kind: "permission"; url: string; origin: string }
  /** An administrator wants connections to this server only. */
  | { kind: "not-allowed"; url: string; server: string }
  /** No usable key is stored (forgotten, or its wrapping key was lost). Nothing was sent. */
  | { kind: "no-key"; url: string }
  /** The background stopped before it answered a page; what it did is in the stored state. Never made by a server. */
  | { kind: "interrupted"; url: string }
  /** 401: the key is unknown, revoked or expired. */
  | { kind: "unauthorized"; url: string; status: number; detail: string | null }
  /** 403 without a paywall text: not allowed, or an id that does not exist for this person. */
  | { kind: "forbidden"; url: string; status: number; detail: string | null }
  /** 403 from one of the billing gates of reference §4. */
  | {
      kind: "account";
      url: string;
      status: number;
      gate: "expired" | "no-plan" | "user-limit";
      detail: string;
    }
  /** 404 with a JSON body: this thing is gone. */
  | { kind: "not-found"; url: string; status: number; detail: string | null }
  /** 404 without JSON: this server has no such address. */
  | { kind: "no-such-address"; url: string; status: number }
  /** 400: the server named what it does not accept. `field` is an output field, `parameter` a body or query name. */
  | {
      kind: "invalid";
      url: string;
      status: number;
      message: string;
      field: string | null;
      parameter: string | null;
    }
  /** 413, or a body over the server's limit. */
  | { kind: "too-large"; url: string; status: number }
  /** 429, and how long the server asked us to wait. */
  | { kind: "throttled"; url: string; status: number; retryAfterSeconds: number | null }
  /** 5xx. `retryAfterSeconds` is set only when the server sent `Retry-After` (then it provably did not act). */
  | { kind: "server"; url: string; status: number; retryAfterSeconds: number | null }
  /** An answer that is not what was promised: HTML from a captive portal, cut JSON, a foreign shape. */
  | { kind: "unreadable"; url: string; status: number; what: "not-json" | "wrong-shape" }
  /** Any other refusal: 402, 405, 406, 409, 415, 422 and so on. `details` as the server gave them, such as a plan's limits. */
  | {
      kind: "refused";
      url: string;
      status: number;
      detail: string | null;
      details?: Record<string, unknown>;
    };

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** Wraps a value as a successful result. */
export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps a failure as a result. */
export function fail<T = never>(failure: Failure): Result<T> {
  return { ok: false, failure };
}
