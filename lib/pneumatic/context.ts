import { fail, type Failure, type Result } from "../http/failure";
import type { Http } from "../http/http";
import * as shapes from "../http/shapes";
import { optional, orElse } from "../http/shapes";
import type { Person } from "../store/stored";
import { flag, numberOrNull, numericId, numericIdOrNull, readerOf, text, textOrNull } from "./schema";

/** A billing gate of reference §4, as far as the account itself tells. */
export type Gate = Extract<Failure, { kind: "account" }>["gate"];

export interface Context {
  person: Person;
  account: { id: number; name: string };
  /** Which gate stands closed, for telling a localised 403 apart (see {@link refineForbidden}). */
  gate: Gate | null;
}

const readRawContext = readerOf(
  shapes.object({
    id: numericId,
    email: text,
    first_name: text,
    last_name: text,
    is_admin: flag,
    is_account_owner: flag,
    timezone: text,
    date_fmt: text,
    date_fdw: numberOrNull,
    language: text,
    account: orElse(
      optional(
        shapes.object({
          id: numericIdOrNull,
          name: text,
          billing_plan: optional(textOrNull),
          plan_expiration_tsp: numberOrNull,
          active_users: numberOrNull,
          max_users: numberOrNull,
        }),
      ),
      undefined,
    ),
  }),
);
type RawContext = NonNullable<ReturnType<typeof readRawContext>>;

/** Paid plans alone expire, premium alone is limited in users (reference §4). */
function readGate({ account }: RawContext, now: number): Gate | null {
  if (account?.billing_plan === null) return "no-plan";
  if (!account?.billing_plan || account.billing_plan === "free") return null;
  if (account.plan_expiration_tsp !== null && account.plan_expiration_tsp * 1000 < now) return "expired";
  const tooMany = account.max_users !== null && (account.active_users ?? 0) > account.max_users;
  return account.billing_plan === "premium" && tooMany ? "user-limit" : null;
}

/** A person's full name, or the e-mail where there is none. */
export function fullName({
  first_name,
  last_name,
  email,
}: {
  first_name: string;
  last_name: string;
  email: string;
}) {
  return `${first_name} ${last_name}`.trim() || email;
}

function readContext(body: unknown): Context | undefined {
  const raw = readRawContext(body);
  if (!raw) return undefined;
  return {
    person: {
      id: raw.id,
      name: fullName(raw),
      email: raw.email,
      role: raw.is_account_owner ? "owner" : raw.is_admin ? "admin" : "member",
      timezone: raw.timezone || "UTC",
      dateFormat: raw.date_fmt,
      firstDayOfWeek: raw.date_fdw ?? 0,
      language: /^[a-z]{2,3}$/.test(raw.language) ? raw.language : "en",
    },
    account: { id: raw.account?.id ?? 0, name: raw.account?.name ?? "" },
    gate: readGate(raw, Date.now()),
  };
}

/** Who am I: the one call that works whatever the account's plan (reference §4, §7). */
export function getContext(http: Http): Promise<Result<Context>> {
  return http.request({ method: "GET", path: "/auth/context", read: readContext });
}

/**
 * Asks the account whether a 403 comes from one of its billing gates, whose text may be in a language we do not know
 * (reference §25.23). Any other failure is given back as it is.
 */
export async function explainForbidden(failure: Failure, http: Http): Promise<Failure> {
  if (failure.kind !== "forbidden") return failure;
  const context = await getContext(http);
  return context.ok ? refineForbidden(failure, context.value.gate) : failure;
}

/** A 403 in a language we do not know is the account's gate, if one stands closed (reference §25.23). */
export function refineForbidden(failure: Failure, gate: Gate | null): Failure {
  if (failure.kind !== "forbidden" || gate === null) return failure;
  const { url, status, detail } = failure;
  return { kind: "account", url, status, gate, detail: detail ?? "" };
}

const readToken = readerOf(shapes.object({ token: shapes.text }));

/**
 * Signs in. The password is sent once and kept nowhere.
 * @returns a session token to use as a key. Wrong credentials are `unauthorized`, though the server says 403 (reference §2).
 */
export async function signIn(
  http: Http,
  credentials: { email: string; password: string },
): Promise<Result<string>> {
  const result = await http.request({
    method: "POST",
    path: "/auth/token/obtain",
    json: { username: credentials.email, password: credentials.password },
    read: (body) => readToken(body)?.token,
  });
  if (result.ok || result.failure.kind !== "forbidden") return result;
  const { url, status, detail } = result.failure;
  return fail({ kind: "unauthorized", url, status, detail });
}
