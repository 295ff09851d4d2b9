import type { Send } from "../http/send";
import { UPLOAD_TIMEOUT_SECONDS } from "../http/send";

/** A {@link Send} made with XMLHttpRequest, the only one that knows how far an upload has come. No cookies go along. */
export function sendWithProgress(stop: AbortSignal): Send {
  return ({ url, method, headers, body }, onProgress) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, url);
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.timeout = UPLOAD_TIMEOUT_SECONDS * 1_000;
      request.upload.addEventListener("progress", ({ lengthComputable, loaded, total }) => {
        if (lengthComputable && total > 0) onProgress?.(loaded / total);
      });
      request.addEventListener("load", () => {
        const { status, responseText } = request;
        const answer = {
          status,
          text: responseText,
          headers: { get: (name: string) => request.getResponseHeader(name) },
        };
        if (request.responseURL === new URL(url).href) resolve(answer);
        else reject(new Error("redirected"));
      });
      request.addEventListener("error", () => reject(new Error("unreachable")));
      request.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
      request.addEventListener("timeout", () => reject(new DOMException("too slow", "TimeoutError")));
      stop.addEventListener("abort", () => request.abort(), { once: true });
      if (stop.aborted) reject(new DOMException("stopped", "AbortError"));
      else request.send(body);
    });
}
