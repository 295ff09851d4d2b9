import { withDeadline } from "./deadline";
import { fail, type Failure, type Result } from "./failure";
import { readAnswer, type AnswerReader } from "./read-answer";

export interface HttpRequest<T> extends AnswerReader<T> {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Starts with a slash and is appended to the base address. Ids in it are already encoded. */
  path: string;
  query?: Record<string, string | number | boolean | undefined>;
  json?: unknown;
  timeoutSeconds?: number;
}

export interface Http {
  readonly baseUrl: string;
  request<T>(request: HttpRequest<T>): Promise<Result<T>>;
}

export interface HttpOptions {
  /** Address of the API without a trailing slash. */
  baseUrl: string;
  /** Sent to the origin of `baseUrl` alone. */
  key: string | null;
  /** The word before the key; puq.ai has another than all others (puq reference §1.2). */
  scheme?: "Bearer" | "Token" | undefined;
  fetch: typeof fetch;
  timeoutSeconds?: number;
  isOnline?: () => boolean;
}

/** Cookies would hold the key itself (reference §1 and §31.2); a redirect would carry it elsewhere. */
const CAUTIOUS: RequestInit = {
  credentials: "omit",
  redirect: "error",
  cache: "no-store",
  referrerPolicy: "no-referrer",
};
const ACCEPT_JSON = { Accept: "application/json" };
const DIAGNOSIS_SECONDS = 5;

/**
 * A client of one server. It never retries: the background schedules. Every request answers with a {@link Result}
 * and never rejects for anything a server or network does.
 */
export function createHttp(options: HttpOptions): Http {
  const { baseUrl, fetch, scheme = "Bearer", isOnline = () => true } = options;
  const key = options.key?.trim() ?? null;

  /** A redirect looks like a network error; asking once more without the key tells them apart. */
  async function explainSilence(url: string): Promise<Failure> {
    const look = (signal: AbortSignal) =>
      fetch(url, { ...CAUTIOUS, redirect: "manual", headers: ACCEPT_JSON, signal });
    const answer = await withDeadline(DIAGNOSIS_SECONDS, look).catch(() => "late" as const);
    if (answer === "late" || answer.ok || answer.status > 399) return { kind: "unreachable", url };
    // Browsers say 0 and hide where to.
    return { kind: "redirected", url, ...(answer.status > 0 && { status: answer.status }) };
  }

  async function request<T>(wanted: HttpRequest<T>): Promise<Result<T>> {
    const target = new URL(baseUrl + wanted.path);
    const url = target.origin + target.pathname;
    if (target.origin !== new URL(baseUrl).origin) throw new Error(`Path leaves the server: ${wanted.path}`);
    for (const [name, value] of Object.entries(wanted.query ?? {})) {
      if (value !== undefined) target.searchParams.set(name, String(value));
    }
    if (!isOnline()) return fail({ kind: "offline", url });

    const headers = new Headers(ACCEPT_JSON);
    try {
      if (key) headers.set("Authorization", `${scheme} ${key}`);
    } catch {
      return fail({ kind: "unauthorized", url, status: 401, detail: null });
    }
    const seconds = wanted.timeoutSeconds ?? options.timeoutSeconds ?? 20;
    const body = wanted.json === undefined ? undefined : JSON.stringify(wanted.json);
    if (body !== undefined) headers.set("Content-Type", "application/json");
    try {
      const answer = await withDeadline(seconds, async (signal) => {
        const response = await fetch(target, { ...CAUTIOUS, method: wanted.method, headers, body, signal });
        return { status: response.status, headers: response.headers, text: await response.text() };
      });
      if (answer === "late") return fail({ kind: "timeout", url, seconds });
      return readAnswer({ url, ...answer, key, sentBytes: new TextEncoder().encode(body).length }, wanted);
    } catch {
      if (wanted.method !== "GET") return fail({ kind: "unreachable", url });
      return fail(isOnline() ? await explainSilence(url) : { kind: "offline", url });
    }
  }

  return { baseUrl, request };
}
