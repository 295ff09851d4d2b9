import * as shapes from "../http/shapes";
import { parseJson } from "../http/json";
import type { TaskEvent } from "../tasks/event";
import type { ServerNotification } from "../tasks/notification";
import type { TaskRow } from "../tasks/task";
import { readTaskRow } from "./list-tasks";
import { readNotification } from "./notifications";
import { readEvent } from "./read-event";
import { id, readerOf } from "./schema";

interface Envelope {
  /** The same message may come twice. */
  id: string;
  /** When it was made, in Unix milliseconds. Messages may come out of order. */
  at: number;
}

/** One message of the server's socket. */
export type Frame =
  | (Envelope & { kind: "task"; change: "created" | "completed" | "deleted"; row: TaskRow })
  | (Envelope & { kind: "event"; change: "created" | "updated"; event: TaskEvent })
  | (Envelope & { kind: "notification"; notification: ServerNotification })
  /** Of people, groups and other things of the account. */
  | (Envelope & { kind: "other"; type: string });

const readEnvelope = readerOf(
  shapes.object({ id, date_created_tsp: shapes.number, type: shapes.text, data: shapes.present }),
);

/** Reads a message (reference §17). @returns undefined for what is none, such as those of servers before v6.2. */
export function readFrame(text: string): Frame | undefined {
  const raw = readEnvelope(parseJson(text));
  if (!raw) return undefined;
  const { type, data } = raw;
  const envelope = { id: raw.id, at: Math.round(raw.date_created_tsp * 1000) };
  switch (type) {
    case "task_created":
    case "task_completed":
    case "task_deleted": {
      const row = readTaskRow(data);
      const change =
        type === "task_created" ? "created" : type === "task_completed" ? "completed" : "deleted";
      return row && { ...envelope, kind: "task", change, row };
    }
    case "event_created":
    case "event_updated": {
      const event = readEvent(data);
      return (
        event && {
          ...envelope,
          kind: "event",
          change: type === "event_created" ? "created" : "updated",
          event,
        }
      );
    }
    case "notification_created": {
      const notification = readNotification(data);
      return notification && { ...envelope, kind: "notification", notification };
    }
    default:
      return { ...envelope, kind: "other", type };
  }
}

/**
 * The socket's address. It holds the key, the only way in which the server takes it (reference §17): it is opened only
 * where the person has agreed to that, and never shown or logged.
 * @param api base address of the API
 */
export function socketAddress(api: string, key: string): string {
  const address = new URL(`${api}/ws/events`);
  address.protocol = address.protocol === "http:" ? "ws:" : "wss:";
  address.searchParams.set("auth_token", key);
  return address.href;
}
