import type { Credential } from "../../lib/messages/command";

/** What a person has typed to sign in. Both ways are kept, so that switching loses nothing. */
export interface CredentialDraft {
  kind: Credential["kind"];
  key: string;
  email: string;
  password: string;
}

export const EMPTY_CREDENTIAL: CredentialDraft = { kind: "api-key", key: "", email: "", password: "" };

export type CredentialProblem = "empty-key" | "key-characters" | "empty-email" | "empty-password";

export type ReadCredential =
  { ok: true; credential: Credential } | { ok: false; problems: CredentialProblem[] };

/**
 * Reads a draft. A key is trimmed and never judged by its shape; refused is only what cannot be sent in a header at all.
 * A password is taken as typed.
 */
export function readCredential(draft: CredentialDraft): ReadCredential {
  if (draft.kind === "api-key") {
    const key = draft.key.trim();
    if (key === "") return { ok: false, problems: ["empty-key"] };
    if (!/^[\t\x20-\x7e\x80-\xff]+$/.test(key)) return { ok: false, problems: ["key-characters"] };
    return { ok: true, credential: { kind: "api-key", key } };
  }
  const email = draft.email.trim();
  const problems: CredentialProblem[] = [];
  if (email === "") problems.push("empty-email");
  if (draft.password === "") problems.push("empty-password");
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, credential: { kind: "password", email, password: draft.password } };
}
