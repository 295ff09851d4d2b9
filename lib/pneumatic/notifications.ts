import * as shapes from "../http/shapes";
import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import { isRecord } from "../http/json";
import { NOTIFICATION_KINDS, type ServerNotification } from "../tasks/notification";
import { act } from "./act";
import { countOf, readPage } from "./pages";
import { anything, id, numericIdOrNull, readEach, readerOf, readMoment, text } from "./schema";

const PATH = "/accounts/notifications";

const readRaw = readerOf(
  shapes.looseObject({
    id,
    type: text,
    text,
    status: text,
    author: numericIdOrNull,
    task: anything,
    workflow: anything,
  }),
);
const readNamed = readerOf(shapes.object({ id, name: text }));
const member = (source: unknown, name: string) => (isRecord(source) ? source[name] : undefined);
const moment = (source: unknown, name: string) => (isRecord(source) ? readMoment(source, name) : null);

/** Reads one notification. @returns undefined for what has no id. */
export function readNotification(item: unknown): ServerNotification | undefined {
  const raw = readRaw(item);
  return (
    raw && {
      id: raw.id,
      kind: NOTIFICATION_KINDS.find((kind) => kind === raw.type) ?? "other",
      text: raw.text,
      at: readMoment(raw, "datetime"),
      read: raw.status === "read",
      authorId: raw.author,
      task: readNamed(raw.task) ?? null,
      workflow: readNamed(raw.workflow) ?? null,
      dueAt: moment(raw.task, "due_date"),
      until: moment(member(raw.task, "delay"), "estimated_end_date"),
    }
  );
}

export interface NotificationQuery {
  limit: number;
  offset: number;
  status?: "new" | "read";
}

export interface NotificationList {
  /** How many there are in all, on this page and others. */
  count: number;
  notifications: ServerNotification[];
}

/** Reads one page of this person's notifications, newest first (reference §16). Those that cannot be read are left out. */
export function listNotifications(http: Http, query: NotificationQuery): Promise<Result<NotificationList>> {
  return http.request({
    method: "GET",
    path: PATH,
    query: { ...query, ordering: "-datetime" },
    read: (body) => {
      const page = readPage(body);
      return page && { count: countOf(page), notifications: readEach(page.items, readNotification) };
    },
  });
}

const readCount = readerOf(shapes.object({ count: shapes.number }));

/** How many notifications there are, of one status or of both. */
export function countNotifications(http: Http, status?: "new" | "read"): Promise<Result<number>> {
  const read = (body: unknown) => readCount(body)?.count;
  return http.request({ method: "GET", path: `${PATH}/count`, query: { status }, read });
}

/** Marks notifications as read. Unknown ones are passed over. Idempotent. */
export function markNotificationsRead(http: Http, notifications: string[]): Promise<Result<null>> {
  return act(http, "POST", `${PATH}/read`, { notifications: notifications.map(Number) });
}

/** Deletes a notification for good. One that is gone is `not-found`. */
export function deleteNotification(http: Http, notification: string): Promise<Result<null>> {
  return act(http, "DELETE", `${PATH}/${encodeURIComponent(notification)}`);
}
