import type { SandboxRequest } from "./request.ts";

/** One request as tests look at it. */
export interface LoggedRequest {
  /** Unix milliseconds. */
  at: number;
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** The JSON that was sent, else the text, else null. */
  body: unknown;
  /** What was answered; null where nothing was (yet). */
  status: number | null;
}

/** Writes a request into the log. The entry's status is filled in once it is answered. */
export function logRequest(log: LoggedRequest[], request: SandboxRequest, at: number): LoggedRequest {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  const entry: LoggedRequest = {
    at,
    method: request.method,
    path: request.path,
    query: Object.fromEntries(request.query),
    headers: Object.fromEntries(headers),
    body: readable(request),
    status: null,
  };
  log.push(entry);
  return entry;
}

function readable(request: SandboxRequest): unknown {
  if (request.body.length === 0) return null;
  if (request.headers["content-type"]?.startsWith("multipart/")) return `${request.body.length} bytes`;
  const text = request.body.toString();
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
