import { readErrorBody } from "./error-body";
import type { Failure } from "./failure";
import { isRecord, parseJson } from "./json";
import { readRetryAfter } from "./retry-after";

/**
 * A complete answer of a server. `url` without query; `sentBytes` is the length of the body that was sent, `key` the one
 * that went along: servers repeat it in what they say about it, and refusals are shown, stored and sent to support.
 */
export interface HttpAnswer {
  url: string;
  status: number;
  headers: { get(name: string): string | null };
  text: string;
  sentBytes?: number;
  key?: string | null;
}

/** Bodies above this are cut off by Django with an HTML 400 (reference §1). */
const DJANGO_BODY_LIMIT_BYTES = 2_500_000;

/** How the billing gates begin to speak in English, all that can be recognised (reference §4). */
const GATES = [
  ["expired", "Your subscription has already expired"],
  ["no-plan", "Select a plan to complete the signup"],
  ["user-limit", "The user count is over your plan limit"],
] as const;

/**
 * Turns an answer that is not a success into a failure (reference §3, §4, §30 and §31).
 * @param now Unix milliseconds, for a `Retry-After` given as a date.
 */
export function classifyAnswer(answer: HttpAnswer, now = Date.now()): Failure {
  const { url, status } = answer;
  const body = parseJson(answer.key ? answer.text.replaceAll(answer.key, "…") : answer.text);
  const isJson = body !== undefined || answer.headers.get("content-type")?.includes("json");
  const { message, field, parameter, retryAfterSeconds } = readErrorBody(body);
  const retryAfter = readRetryAfter(answer.headers.get("retry-after"), now);

  if (status < 400) return { kind: "redirected", url, ...(status >= 300 && { status }) };
  switch (status) {
    case 400:
      if (message !== null) return { kind: "invalid", url, status, message, field, parameter };
      if ((answer.sentBytes ?? 0) > DJANGO_BODY_LIMIT_BYTES) return { kind: "too-large", url, status };
      return { kind: "refused", url, status, detail: null };
    case 401:
      return { kind: "unauthorized", url, status, detail: message };
    case 403: {
      const gate = GATES.find(([, text]) => message?.startsWith(text))?.[0];
      if (gate && message) return { kind: "account", url, status, gate, detail: message };
      return { kind: "forbidden", url, status, detail: message };
    }
    case 404:
      return isJson
        ? { kind: "not-found", url, status, detail: message }
        : { kind: "no-such-address", url, status };
    case 413:
      return { kind: "too-large", url, status };
    case 429:
      return {
        kind: "throttled",
        url,
        status,
        retryAfterSeconds: retryAfter ?? readRetryAfter(String(retryAfterSeconds ?? ""), now),
      };
  }
  if (status >= 500) return { kind: "server", url, status, retryAfterSeconds: retryAfter };
  const details = isRecord(body) && isRecord(body.details) ? body.details : undefined;
  return { kind: "refused", url, status, detail: message, ...(details && { details }) };
}
