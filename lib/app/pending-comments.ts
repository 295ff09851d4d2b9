import { effect, signal, type ReadonlySignal } from "@preact/signals";
import type { OutboxEntry } from "../store/stored";

/** A comment on its way to the server. */
export interface PendingComment {
  operation: string;
  text: string;
  /** How it stands; null when it has just been handed over, or has just arrived. */
  entry: OutboxEntry | null;
}

export interface PendingComments {
  /** Newest first. */
  comments: ReadonlySignal<PendingComment[]>;
  /** A comment has just been handed over to the background. */
  add(operation: string, text: string): void;
  /** The person has taken it back or thrown it away. */
  drop(operation: string): void;
  stop(): void;
}

/** The background writes the entry with the record; if it is not seen by then, it came and went. Milliseconds. */
const UNSEEN = 1_500;

/**
 * Follows the comments of one task through the outbox, and keeps each in sight until the log shows it.
 * @param entries the task's comments in the outbox
 * @param onArrived reads the log anew; when it resolves the comment stands there
 */
export function followComments(
  entries: () => OutboxEntry[],
  onArrived: () => Promise<void>,
): PendingComments {
  const comments = signal<PendingComment[]>([]);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const find = (operation: string) => comments.peek().find((one) => one.operation === operation);

  function put(changed: PendingComment): void {
    const others = comments.peek();
    comments.value = others.some(({ operation }) => operation === changed.operation)
      ? others.map((one) => (one.operation === changed.operation ? changed : one))
      : [changed, ...others];
  }

  function drop(operation: string): void {
    comments.value = comments.peek().filter((one) => one.operation !== operation);
  }

  function arrive(comment: PendingComment): void {
    put({ ...comment, entry: null });
    void onArrived().finally(() => drop(comment.operation));
  }

  function take(current: OutboxEntry[]): void {
    for (const entry of current) put({ operation: entry.operation, text: entry.text ?? "", entry });
    const operations = new Set(current.map(({ operation }) => operation));
    for (const comment of comments.peek()) {
      if (comment.entry && !operations.has(comment.operation)) arrive(comment);
    }
  }

  const stopFollowing = effect(() => take(entries()));
  return {
    comments,
    add(operation, text) {
      put({ operation, text, entry: find(operation)?.entry ?? null });
      const timer = setTimeout(() => {
        timers.delete(timer);
        const comment = find(operation);
        if (comment?.entry === null) arrive(comment);
      }, UNSEEN);
      timers.add(timer);
    },
    drop,
    stop() {
      stopFollowing();
      timers.forEach(clearTimeout);
    },
  };
}
