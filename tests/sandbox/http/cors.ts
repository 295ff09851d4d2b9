import { empty } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { SandboxRequest } from "./request.ts";

/** The answer to a preflight on a server that allows every origin (reference §1), or null for anything else. */
export function preflight(request: SandboxRequest): Answer | null {
  const { origin } = request.headers;
  if (request.method !== "OPTIONS" || !origin || !request.headers["access-control-request-method"]) {
    return null;
  }
  return {
    ...empty(200),
    cookies: "none",
    headers: {
      "content-type": "text/html; charset=utf-8",
      vary: "Origin",
      ...reflect(request),
      "access-control-allow-headers":
        "X-Guest-Authorization, X-Public-Authorization, Stripe-Signature, accept, accept-encoding, authorization, content-type, dnt, origin, user-agent, x-csrftoken, x-requested-with",
      "access-control-allow-methods": "DELETE, GET, OPTIONS, PATCH, POST, PUT",
      "access-control-max-age": "86400",
    },
  };
}

/** The headers that let any origin read an answer, key and all. */
export function reflect(request: SandboxRequest): Record<string, string> {
  const { origin } = request.headers;
  if (!origin) return {};
  return { "access-control-allow-origin": origin, "access-control-allow-credentials": "true" };
}
