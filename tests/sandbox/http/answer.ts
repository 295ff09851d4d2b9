/** What the sandbox sends back. `body` null is an empty body. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[]>;
  body: string | Uint8Array | null;
  /** Which cookies come along: none with what the real server says before it sets them, the key's alone with its 500. */
  cookies: "both" | "key-only" | "none";
}

/** An answer thrown by a check, so that a handler reads as the list of things it does. */
export class Refusal extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.answer = answer;
  }
}

/** A JSON answer. */
export function json(status: number, body: unknown): Answer {
  return {
    status,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    cookies: "both",
  };
}

/** 204, or another status without a body. */
export function empty(status = 204): Answer {
  return { status, headers: {}, body: null, cookies: "both" };
}

/** A page of HTML, as Django and nginx answer with (reference §3, family E). */
export function html(status: number, body: string): Answer {
  return { status, headers: { "content-type": "text/html" }, body, cookies: "none" };
}

/** The 404 page of an address that does not exist. */
export function unknownAddress(): Answer {
  return html(404, "<h1>Not Found</h1><p>The requested resource was not found on this server.</p>");
}

/** The page of an uncaught exception. */
export function serverError(): Answer {
  return { ...html(500, "<h1>Server Error (500)</h1>"), cookies: "key-only" };
}

/** Family B of reference §3. */
export function detail(status: number, text: string): Answer {
  return json(status, { detail: text });
}

export const forbidden = () => detail(403, "You do not have permission to perform this action.");
export const notFound = () => detail(404, "Not found.");

/** Family A: the server's own refusal without a name (reference §3). */
export function refusal(message: string): Answer {
  return json(400, { code: "validation_error", message, details: {} });
}

/** Family A for a field of the form. */
export function fieldRefusal(apiName: string, message: string): Answer {
  return json(400, { code: "validation_error", message, details: { reason: message, api_name: apiName } });
}

/** Family A for a body field or query parameter. */
export function parameterRefusal(name: string, message: string): Answer {
  return json(400, { message, code: "validation_error", details: { name, reason: message } });
}

/** Family A for the whole body: no `details` at all. */
export function bodyRefusal(message: string): Answer {
  return json(400, { message, code: "validation_error" });
}

/** Throws an answer. */
export function refuse(answer: Answer): never {
  throw new Refusal(answer);
}
