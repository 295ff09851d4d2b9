import { signal, type ReadonlySignal } from "@preact/signals";
import type { Failure, Result } from "../http/failure";
import type { CommentEvent, TaskEvent } from "../tasks/event";

/** How many entries are asked for at once. */
export const LOG_PAGE = 30;

export interface LogPage {
  /** How many entries there are in all. */
  count: number;
  events: TaskEvent[];
  /** How many entries of this page could not be read. */
  unreadable: number;
}

export interface TaskLog {
  /** Newest first. */
  events: ReadonlySignal<TaskEvent[]>;
  /** How many older entries the server has; null until it has answered. */
  older: ReadonlySignal<number | null>;
  reading: ReadonlySignal<boolean>;
  /** Why the log could not be read or changed. What is shown stays. */
  failure: ReadonlySignal<Failure | null>;
  /** Reads the newest entries again. */
  refresh(): Promise<void>;
  /** Reads the next older entries. */
  readOlder(): Promise<void>;
  /**
   * Shows a comment changed at once, asks the server for it, and takes the change back when it refuses.
   * @param ask gives the comment as the server has it now, or null where it does not tell
   */
  change(
    id: string,
    changed: Partial<CommentEvent>,
    ask: () => Promise<Result<TaskEvent | null>>,
  ): Promise<Result<null>>;
}

/** The log of a task, page by page. `list` asks the server; entries are known by their ids, so none is shown twice. */
export function createLog(list: (offset: number, limit: number) => Promise<Result<LogPage>>): TaskLog {
  const events = signal<TaskEvent[]>([]);
  const older = signal<number | null>(null);
  const reading = signal(false);
  const failure = signal<Failure | null>(null);
  /** Comments that are being changed: what the server sends meanwhile may be older than what is shown. */
  const changing = new Map<string, CommentEvent>();

  /** How many entries lie before the next page, those that could not be read included. */
  let passed = 0;
  let queue = Promise.resolve();

  async function read(isNewest: boolean): Promise<void> {
    reading.value = true;
    const answer = await list(isNewest ? 0 : passed, LOG_PAGE);
    reading.value = false;
    failure.value = answer.ok ? null : answer.failure;
    if (!answer.ok) return;
    const arrived = answer.value.events.map((event) => changing.get(event.id) ?? event);
    const read = arrived.length + answer.value.unreadable;
    const isGap = isNewest && read === LOG_PAGE && !overlaps(arrived, events.value);
    events.value = isGap ? arrived : merge(events.value, arrived);
    if (!isNewest) passed += read;
    else if (isGap || passed < read) passed = read;
    older.value = !isNewest && read === 0 ? 0 : Math.max(0, answer.value.count - passed);
  }

  /** One after the other, so that a log read after something happened shows it. */
  function readNext(isNewest: boolean): Promise<void> {
    queue = queue.then(() => read(isNewest));
    return queue;
  }

  function put(event: TaskEvent): void {
    events.value = merge(events.value, [event]);
  }

  return {
    events,
    older,
    reading,
    failure,
    refresh: () => readNext(true),
    readOlder: () => readNext(false),
    async change(id, changed, ask) {
      const before = events.value.find((event) => event.id === id);
      if (before?.kind !== "comment") return { ok: true, value: null };
      const shown: CommentEvent = { ...before, ...changed };
      changing.set(id, shown);
      put(shown);
      const answer = await ask();
      if (changing.get(id) === shown) changing.delete(id);
      if (!answer.ok) {
        if (!changing.has(id)) put(before);
        return answer;
      }
      if (answer.value && !changing.has(id)) put(answer.value);
      return { ok: true, value: null };
    },
  };
}

/** Whether the newest entries join up with those that are known. If not, there is a gap between them. */
function overlaps(newest: TaskEvent[], known: TaskEvent[]): boolean {
  const ids = new Set(known.map(({ id }) => id));
  return newest.some(({ id }) => ids.has(id));
}

function merge(known: TaskEvent[], arrived: TaskEvent[]): TaskEvent[] {
  const all = new Map([...known, ...arrived].map((event) => [event.id, event]));
  return [...all.values()].toSorted(
    (one, other) => (other.at ?? 0) - (one.at ?? 0) || Number(other.id) - Number(one.id),
  );
}
