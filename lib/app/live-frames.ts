import type { Frame } from "../pneumatic/socket";
import type { TaskNews } from "./task-events";

const MOST_REMEMBERED = 1_000;

/** Gathers messages: each once, and in the order in which they were made rather than came. */
export interface FrameBuffer {
  /** @returns whether it is new */
  add: (frame: Frame) => boolean;
  /** Gives those that came since the last time. */
  take: () => Frame[];
}

/** Makes an empty buffer. It remembers the last thousand messages. */
export function createFrameBuffer(): FrameBuffer {
  const seen = new Set<string>();
  let gathered: Frame[] = [];
  return {
    add(frame) {
      if (seen.has(frame.id)) return false;
      seen.add(frame.id);
      for (const oldest of seen) {
        if (seen.size <= MOST_REMEMBERED) break;
        seen.delete(oldest);
      }
      gathered.push(frame);
      return true;
    },
    take() {
      const taken = gathered.toSorted((one, other) => one.at - other.at);
      gathered = [];
      return taken;
    },
  };
}

const QUIET_NOTIFICATIONS = ["comment", "mention", "reaction", "system", "other"];

/**
 * Whether the list may be another after a message. Urgency, due dates and new performers are told by events and
 * notifications only (reference §17, §30.10).
 */
export function changesList(frame: Frame): boolean {
  switch (frame.kind) {
    case "task":
      return true;
    case "event":
      return frame.event.kind !== "comment";
    case "notification":
      return !QUIET_NOTIFICATIONS.includes(frame.notification.kind);
    case "other":
      return false;
  }
}

/** What a message is to whoever shows its task; null where it is about none. */
export function readNews(connection: string, frame: Frame): TaskNews | null {
  switch (frame.kind) {
    case "task":
      return { connection, task: frame.row.id, workflow: null, event: null };
    case "event": {
      const { event } = frame;
      const task = event.task?.id ?? null;
      return task === null && event.workflow === null
        ? null
        : { connection, task, workflow: event.workflow, event };
    }
    default:
      return null;
  }
}
