import { looseObject, object } from "../http/shapes";
import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import { act } from "./act";
import { readPage } from "./pages";
import { id, idOrNull, numberOrNull, numericIdOrNull, readEach, readerOf, readMoment, text } from "./schema";

/** Whose log: a task's, or a workflow's. */
export type LogOwner = { task: string } | { workflow: string };

/** Where the comments and events of a task or workflow are. */
export function logPath(owner: LogOwner, name: "comment" | "events"): string {
  return "task" in owner
    ? `/v2/tasks/${encodeURIComponent(owner.task)}/${name}`
    : `/workflows/${encodeURIComponent(owner.workflow)}/${name}`;
}

const readAdded = readerOf(object({ id: idOrNull }));

/**
 * Writes a comment (Markdown; mentions as `[Name|id]`). Not idempotent. A blank one, and one on what is no longer
 * running, are `invalid` (reference §13).
 * @returns the comment's id, or null where the server does not tell.
 */
export function addComment(http: Http, owner: LogOwner, comment: string): Promise<Result<string | null>> {
  const json = { text: comment };
  const read = (body: unknown) => readAdded(body)?.id ?? null;
  return http.request({ method: "POST", path: logPath(owner, "comment"), json, read, empty: null });
}

/** Where a comment is, once it is written. */
export const commentPath = (comment: string) => `/workflows/comments/${encodeURIComponent(comment)}`;

/** Deletes one's own comment, like `deleteComment`, and tells no more than whether it is gone. */
export function withdrawComment(http: Http, comment: string): Promise<Result<null>> {
  return act(http, "DELETE", commentPath(comment));
}

/** As much of a comment as tells whether it has arrived. `at` in Unix milliseconds. */
export interface RecentComment {
  id: string;
  authorId: number | null;
  text: string;
  at: number | null;
}

const TYPES = { comment: 5, return: 4 };
const readRaw = readerOf(looseObject({ id, type: numberOrNull, user_id: numericIdOrNull, text }));

function readRecent(item: unknown, kind: keyof typeof TYPES): RecentComment | undefined {
  const raw = readRaw(item);
  if (raw?.type !== TYPES[kind]) return undefined;
  return { id: raw.id, authorId: raw.user_id, text: raw.text, at: readMoment(raw, "created") };
}

/**
 * The comments, or the reasons of returns, among the last twenty entries of a log, newest first: for telling whether one
 * arrived.
 */
export function listRecentComments(
  http: Http,
  owner: LogOwner,
  kind: keyof typeof TYPES = "comment",
): Promise<Result<RecentComment[]>> {
  return http.request({
    method: "GET",
    path: logPath(owner, "events"),
    query: { limit: 20, ordering: "-created" },
    read: (body) => {
      const page = readPage(body);
      return page && readEach(page.items, (item) => readRecent(item, kind));
    },
  });
}
