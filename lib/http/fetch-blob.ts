import { classifyAnswer } from "./classify";
import { withDeadline } from "./deadline";
import { fail, succeed, type Result } from "./failure";

/**
 * Fetches a file's bytes. It accepts any type, because the file service sends browsers to a sign-in page (reference
 * §31.19), and keeps nothing: the service lets browsers keep images long after access has ended (reference §31.22).
 * @param key sent only if given; the caller decides whether the address may have it.
 */
export async function fetchBlob(
  fetch: typeof globalThis.fetch,
  address: string,
  key: string | null,
  timeoutSeconds = 60,
): Promise<Result<Blob>> {
  const target = new URL(address);
  const url = target.origin + target.pathname;
  try {
    const answer = await withDeadline(timeoutSeconds, async (signal) => {
      const response = await fetch(address, {
        credentials: "omit",
        redirect: "error",
        cache: "no-store",
        referrerPolicy: "no-referrer",
        headers: { Accept: "*/*", ...(key && { Authorization: `Bearer ${key}` }) },
        signal,
      });
      const { status, headers } = response;
      if (response.ok) return succeed(await response.blob());
      return fail<Blob>(classifyAnswer({ url, status, headers, text: await response.text(), key }));
    });
    return answer === "late" ? fail({ kind: "timeout", url, seconds: timeoutSeconds }) : answer;
  } catch {
    return fail({ kind: "unreachable", url });
  }
}
