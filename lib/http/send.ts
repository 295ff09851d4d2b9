import type { HttpAnswer } from "./classify";
import { withDeadline } from "./deadline";
import { fail, type Result } from "./failure";
import { readAnswer, type AnswerReader } from "./read-answer";

export interface SendRequest {
  url: string;
  method: "POST" | "PUT";
  headers: Record<string, string>;
  body: Blob | FormData;
}

/**
 * Carries a large body to a server. A page passes one made with XMLHttpRequest, which knows about progress.
 * Rejects when there is no answer, with an error named `TimeoutError` when that was for lack of time.
 */
export type Send = (
  request: SendRequest,
  onProgress?: (fraction: number) => void,
) => Promise<Pick<HttpAnswer, "status" | "headers" | "text">>;

/** Uploads may take this long, as in the web app (web-app reference §0). */
export const UPLOAD_TIMEOUT_SECONDS = 300;

/** A {@link Send} made with fetch. It reports progress only when it is done. */
export function sendWithFetch(fetch: typeof globalThis.fetch, timeoutSeconds = UPLOAD_TIMEOUT_SECONDS): Send {
  return async ({ url, ...request }, onProgress) => {
    const answer = await withDeadline(timeoutSeconds, async (signal) => {
      const response = await fetch(url, {
        ...request,
        credentials: "omit",
        redirect: "error",
        cache: "no-store",
        referrerPolicy: "no-referrer",
        signal,
      });
      return { status: response.status, headers: response.headers, text: await response.text() };
    });
    if (answer === "late") throw new DOMException(answer, "TimeoutError");
    onProgress?.(1);
    return answer;
  };
}

/** Sends a large body and reads the answer. The failure's address carries no query, as that may hold a signature. */
export async function sendAndRead<T>(
  send: Send,
  request: SendRequest,
  reader: AnswerReader<T>,
  onProgress?: (fraction: number) => void,
): Promise<Result<T>> {
  const target = URL.parse(request.url);
  if (!target) return fail({ kind: "unreachable", url: "" });
  const url = target.origin + target.pathname;
  const key = request.headers.Authorization?.slice("Bearer ".length);
  try {
    return readAnswer({ url, ...(await send(request, onProgress)), key }, reader);
  } catch (error) {
    const late = error instanceof Error && error.name === "TimeoutError";
    return fail(
      late ? { kind: "timeout", url, seconds: UPLOAD_TIMEOUT_SECONDS } : { kind: "unreachable", url },
    );
  }
}
