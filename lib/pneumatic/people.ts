import { looseObject } from "../http/shapes";
import { succeed, type Result } from "../http/failure";
import type { Http } from "../http/http";
import type { AccountPerson } from "../tasks/people";
import { fullName } from "./context";
import { listTasks } from "./list-tasks";
import { readPages } from "./pages";
import { flag, numericId, readEach, readerOf, readMoment, text, textOrNull } from "./schema";

const PAGE_SIZE = 500;

const readRawPerson = readerOf(
  looseObject({
    id: numericId,
    email: text,
    first_name: text,
    last_name: text,
    status: textOrNull,
    type: text,
    is_admin: flag,
    is_account_owner: flag,
  }),
);

function readPerson(item: unknown): AccountPerson | undefined {
  const raw = readRawPerson(item);
  if (!raw) return undefined;
  const role = raw.is_account_owner ? "owner" : raw.is_admin ? "admin" : "member";
  const { status } = raw;
  return {
    id: raw.id,
    name: fullName(raw),
    email: raw.email,
    role: raw.type === "guest" ? "guest" : role,
    state: status === "invited" || status === "inactive" ? status : "active",
    joinedAt: readMoment(raw, "date_joined"),
  };
}

/** Everybody of the account with role and state: guests, invited and inactive people too (reference §7). */
export async function listPeople(http: Http): Promise<Result<AccountPerson[]>> {
  const identify = (item: unknown) => String(readRawPerson(item)?.id ?? "") || null;
  const result = await readPages(http, "/accounts/users", {}, PAGE_SIZE, identify);
  return result.ok ? succeed(readEach(result.value, readPerson)) : result;
}

/** How many tasks wait for a user, alone or through a group. Admins and owners only (reference §8). */
export async function countTasksOf(http: Http, user: number): Promise<Result<number>> {
  const result = await listTasks(http, { limit: 1, offset: 0, assignedTo: user });
  return result.ok ? succeed(result.value.count) : result;
}
