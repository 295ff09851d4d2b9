import * as shapes from "../http/shapes";
import { succeed, type Result } from "../http/failure";
import type { Http } from "../http/http";
import type { ApiKey, IssuedKey } from "../tasks/people";
import { act } from "./act";
import { readPage } from "./pages";
import { id, readEach, readerOf, readMoment, text } from "./schema";

/** Whose keys are meant: my own, or a user's of the account. */
export type KeyHolder = "me" | number;

const pathOf = (holder: KeyHolder) =>
  holder === "me" ? "/accounts/api-keys" : `/accounts/users/${encodeURIComponent(holder)}/api-keys`;

const readRawKey = readerOf(shapes.looseObject({ id, name: text, prefix: text }));
const readToken = readerOf(shapes.object({ token: shapes.text }));

function readKey(item: unknown): ApiKey | undefined {
  const raw = readRawKey(item);
  return (
    raw && {
      id: raw.id,
      name: raw.name,
      prefix: raw.prefix,
      createdAt: readMoment(raw, "date_created"),
      usedAt: readMoment(raw, "last_used_at"),
    }
  );
}

function readIssuedKey(body: unknown): IssuedKey | undefined {
  const key = readKey(body);
  const token = readToken(body)?.token;
  return key && token ? { key, token } : undefined;
}

/**
 * Lists keys, never the keys' own texts. One's own: admins and owners; others': the account's owner alone (reference §2).
 * Servers before v7.3 have one key per person and answer `no-such-address`.
 */
export async function listApiKeys(http: Http, holder: KeyHolder): Promise<Result<ApiKey[]>> {
  const result = await http.request({ method: "GET", path: pathOf(holder), read: readPage });
  return result.ok ? succeed(readEach(result.value.items, readKey)) : result;
}

/** Creates a key. Its text is told this once and never again. A name has at most 200 characters. */
export function createApiKey(http: Http, holder: KeyHolder, name: string): Promise<Result<IssuedKey>> {
  const json = name === "" ? {} : { name };
  return http.request({ method: "POST", path: pathOf(holder), json, read: readIssuedKey });
}

/** Revokes a key: it is refused from the next request on. An unknown one is `not-found`. */
export function deleteApiKey(http: Http, holder: KeyHolder, key: string): Promise<Result<null>> {
  return act(http, "DELETE", `${pathOf(holder)}/${encodeURIComponent(key)}`);
}
