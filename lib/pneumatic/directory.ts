import { object } from "../http/shapes";
import { succeed, type Result } from "../http/failure";
import type { Http } from "../http/http";
import type { DirectoryGroup, DirectoryUser } from "../store/stored";
import { fullName } from "./context";
import { readPage, readPages } from "./pages";
import { id, list, numericId, readEach, readerOf, text, textOrNull } from "./schema";

const PAGE_SIZE = 500;

const readRawUser = readerOf(
  object({ id: numericId, email: text, first_name: text, last_name: text, status: textOrNull, type: text }),
);

function readUser(item: unknown): DirectoryUser | undefined {
  const raw = readRawUser(item);
  return (
    raw && {
      id: raw.id,
      name: fullName(raw),
      email: raw.email,
      active: raw.status === null || raw.status === "active",
      guest: raw.type === "guest",
    }
  );
}

/** Everybody of the account: guests, invited and inactive people too, since they may be performers (reference §7). */
export async function listUsers(http: Http): Promise<Result<DirectoryUser[]>> {
  const identify = (item: unknown) => String(readRawUser(item)?.id ?? "") || null;
  const result = await readPages(http, "/accounts/users", {}, PAGE_SIZE, identify);
  return result.ok ? succeed(readEach(result.value, readUser)) : result;
}

const readRawGroup = readerOf(object({ id: numericId, name: text, users: list, type: text }));
const readMember = readerOf(numericId);

function readGroup(item: unknown): DirectoryGroup | undefined {
  const raw = readRawGroup(item);
  if (!raw || raw.type === "personal") return undefined;
  return { id: raw.id, name: raw.name, members: readEach(raw.users, readMember) };
}

/** The account's groups. None where the server has no such endpoint. */
export async function listGroups(http: Http): Promise<Result<DirectoryGroup[]>> {
  const result = await http.request({ method: "GET", path: "/accounts/groups", read: readPage });
  if (!result.ok) return result.failure.kind === "no-such-address" ? succeed([]) : result;
  return succeed(readEach(result.value.items, readGroup));
}

const readTitle = readerOf(object({ id, name: text }));

/** Names of the templates I have tasks of, by id. None where the server has no such endpoint. */
export async function listTemplateTitles(http: Http): Promise<Result<Record<string, string>>> {
  const result = await http.request({ method: "GET", path: "/templates/titles-by-tasks", read: readPage });
  if (!result.ok) return result.failure.kind === "no-such-address" ? succeed({}) : result;
  const titles = readEach(result.value.items, readTitle);
  return succeed(Object.fromEntries(titles.map((title) => [title.id, title.name])));
}
