import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** One request as the sandbox's handlers see it. */
export interface SandboxRequest {
  method: string;
  /** Percent-decoded, without the query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Scheme, host and port the client used, for the absolute links of pages. */
  origin: string;
}

/** Reads a request to its end. Rejects where the client goes away before that. */
export async function readRequest(message: IncomingMessage): Promise<SandboxRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  const origin = `http://${message.headers.host ?? "127.0.0.1"}`;
  const [rawPath = "/", rawQuery = ""] = (message.url ?? "/").split(/\?(.*)/s, 2);
  return {
    method: message.method ?? "GET",
    path: decode(rawPath),
    query: new URLSearchParams(rawQuery),
    headers: message.headers,
    body: Buffer.concat(chunks),
    origin,
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
