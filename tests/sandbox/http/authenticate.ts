import type { Person } from "../model.ts";
import type { State } from "../state.ts";
import { json } from "./answer.ts";
import type { Answer } from "./answer.ts";

export type Authentication = { person: Person } | { answer: Answer };

/** Finds out whose key it is, as the server does (reference §2, `auth-context`). */
export function authenticate(state: State, header: string | undefined): Authentication {
  const words = (header ?? "").split(" ").filter((word) => word !== "");
  if (words[0]?.toLowerCase() !== "bearer") {
    return { answer: unauthorized({ detail: "Authentication credentials were not provided." }) };
  }
  if (words.length === 1) {
    return { answer: unauthorized({ detail: "Invalid token header. No credentials provided." }) };
  }
  if (words.length > 2) {
    const text = "Invalid token header. Token string should not contain spaces.";
    return { answer: unauthorized({ detail: text }) };
  }
  const key = state.keys.find(({ token }) => token === words[1]);
  const person = key && state.people.get(key.userId);
  if (!key || person?.status !== "active") return { answer: unauthorized(INVALID_TOKEN) };
  state.uncachedKeys.delete(key.token);
  return { person };
}

function unauthorized(body: unknown): Answer {
  const answer = json(401, body);
  return { ...answer, headers: { ...answer.headers, "www-authenticate": 'Token realm="api"' } };
}

const INVALID_TOKEN = {
  detail: "Given token not valid for any token type",
  code: "token_not_valid",
  messages: [
    { token_class: "AccessToken", token_type: "access", message: "Token is invalid or expired" },
    { token_class: "GuestToken", token_type: "Guest", message: "Token is invalid or expired" },
  ],
};
