import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import type { TaskEvent } from "../tasks/event";
import { act } from "./act";
import { commentPath, logPath, type LogOwner } from "./add-comment";
import { countOf, readPage } from "./pages";
import { readEvent } from "./read-event";
import { readEach } from "./schema";

export interface EventQuery {
  limit: number;
  offset: number;
  /** True by default. */
  newestFirst?: boolean;
  /** Leaves out the comments. The server cannot leave out everything else. */
  withoutComments?: boolean;
  attachmentsOnly?: boolean;
}

export interface EventList {
  /** How many there are in all, on this page and others. */
  count: number;
  events: TaskEvent[];
  /** How many entries of this page could not be read. */
  unreadable: number;
}

/** Reads one page of the log of a task (which leaves out what concerns the workflow alone) or a workflow (reference §13). */
export function listEvents(http: Http, owner: LogOwner, query: EventQuery): Promise<Result<EventList>> {
  return http.request({
    method: "GET",
    path: logPath(owner, "events"),
    query: {
      limit: query.limit,
      offset: query.offset,
      ordering: query.newestFirst === false ? "created" : "-created",
      include_comments: query.withoutComments ? false : undefined,
      only_attachments: query.attachmentsOnly,
    },
    read: (body) => {
      const page = readPage(body);
      if (!page) return undefined;
      const events = readEach(page.items, readEvent);
      return { count: countOf(page), events, unreadable: page.items.length - events.length };
    },
  });
}

/** Changes one's own comment while its task is active or snoozed. Others' are `forbidden`. Idempotent. */
export function editComment(http: Http, comment: string, text: string): Promise<Result<TaskEvent>> {
  return http.request({ method: "PATCH", path: commentPath(comment), json: { text }, read: readEvent });
}

/** Deletes one's own comment. @returns what is left of it. */
export function deleteComment(http: Http, comment: string): Promise<Result<TaskEvent>> {
  return http.request({ method: "DELETE", path: commentPath(comment), read: readEvent });
}

/** Gives a reaction: a short code such as `:+1:`, at most 10 characters. Idempotent. */
export function addReaction(http: Http, comment: string, value: string): Promise<Result<null>> {
  return act(http, "POST", `${commentPath(comment)}/create-reaction`, { value });
}

/** Takes one's own reaction back. Idempotent. */
export function removeReaction(http: Http, comment: string, value: string): Promise<Result<null>> {
  return act(http, "POST", `${commentPath(comment)}/delete-reaction`, { value });
}

/** Tells that a comment has been seen; others learn of it some seconds later. Idempotent. */
export function markCommentSeen(http: Http, comment: string): Promise<Result<null>> {
  return act(http, "POST", `${commentPath(comment)}/watched`);
}
