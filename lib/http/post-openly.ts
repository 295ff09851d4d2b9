import { withDeadline } from "./deadline";
import { fail, succeed, type Result } from "./failure";

/** An answer as it came: servers that are not ours may answer with anything. */
export interface OpenAnswer {
  status: number;
  contentType: string | null;
  text: string;
  /** From the request to the end of the answer. */
  milliseconds: number;
}

/**
 * Posts JSON to an address that is not a server of ours, such as a webhook: without a key, and every answer is a success
 * with its status. Gives `redirected` for a redirect, which is never followed, and `unreachable` or `timeout` where there
 * is none. Failures name the origin alone, as the path may be a secret.
 */
export async function postOpenly(
  fetch: typeof globalThis.fetch,
  address: string,
  json: unknown,
  timeoutSeconds = 30,
): Promise<Result<OpenAnswer>> {
  const url = URL.parse(address)?.origin ?? "";
  const began = performance.now();
  try {
    const answer = await withDeadline(timeoutSeconds, async (signal) => {
      const response = await fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(json),
        credentials: "omit",
        redirect: "manual",
        cache: "no-store",
        referrerPolicy: "no-referrer",
        signal,
      });
      const { status, headers } = response;
      if (response.type === "opaqueredirect" || (status >= 300 && status < 400)) return "redirected";
      return { status, contentType: headers.get("content-type"), text: await response.text() };
    });
    if (answer === "redirected") return fail({ kind: "redirected", url });
    if (answer === "late") return fail({ kind: "timeout", url, seconds: timeoutSeconds });
    return succeed({ ...answer, milliseconds: Math.round(performance.now() - began) });
  } catch {
    return fail({ kind: "unreachable", url });
  }
}
