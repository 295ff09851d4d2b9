import { computed, signal } from "@preact/signals";
import { sendCommand } from "../../lib/app/send-command";
import type { Failure } from "../../lib/http/failure";
import type { TaskRow, UnreadableRow } from "../../lib/tasks/task";
import { connection } from "../inbox/inbox-model";
import { rewindList } from "../inbox/list-place";
import { query, scope } from "./find-state";

/** Tasks the server was asked for: those finished, or those it found. */
export interface ServerList {
  connection: string;
  /** What was searched for; empty for all. */
  search: string;
  completed: boolean;
  reading: boolean;
  failure: Failure | null;
  rows: TaskRow[];
  unreadable: UnreadableRow[];
  /** How many there are on the server; null until it has answered. */
  count: number | null;
}

const finished = signal<ServerList | null>(null);
const searched = signal<ServerList | null>(null);

/** The query as the server gets it: it glues words together that two blanks stand between (reference §5). */
export const serverQuery = computed(() => query.value.replaceAll("\0", "").replace(/\s+/g, " ").trim());

/** What the server found for what is typed now, or null while it has not been asked for it. */
export const serverSearch = computed(() => {
  const { value } = searched;
  const fits =
    value?.connection === connection.value?.id &&
    value?.search === serverQuery.value &&
    value.completed === (scope.value === "finished");
  return fits && serverQuery.value !== "" ? value : null;
});

/** The finished tasks, as far as they have been read. */
export const finishedTasks = computed(() =>
  finished.value?.connection === connection.value?.id ? finished.value : null,
);

/** The list of the server that is looked at, if one is. */
export const serverList = computed(
  () => serverSearch.value ?? (scope.value === "finished" ? finishedTasks.value : null),
);

/** Asks the server for what is typed. */
export function searchServer(): void {
  if (serverQuery.value === "") return;
  rewindList();
  void readInto(searched, serverQuery.value, scope.value === "finished");
}

/** Reads the finished tasks, newest first. What was read before is shown meanwhile. */
export function readFinished(): void {
  void readInto(finished, "", true);
}

/** Reads on where the list that is looked at ends. */
export function readMore(): void {
  const { value } = serverList;
  if (!value || value.reading) return;
  void readOn(value.search === "" ? finished : searched, value);
}

/** How many more there are on the server than have been read. */
export function countMore({ count, rows, unreadable }: ServerList): number {
  return Math.max(0, (count ?? 0) - rows.length - unreadable.length);
}

type Target = typeof finished;

async function readInto(target: Target, search: string, completed: boolean): Promise<void> {
  const id = connection.value?.id;
  if (id === undefined) return;
  const before = target.value;
  const kept = before?.connection === id && before.search === search && before.completed === completed;
  const empty = { rows: [], unreadable: [], count: null };
  const asked = {
    ...empty,
    ...(kept && before),
    connection: id,
    search,
    completed,
    reading: true,
    failure: null,
  };
  target.value = asked;
  const answer = await sendCommand("search-tasks", { connection: id, search, completed, offset: 0 });
  if (target.value !== asked) return;
  target.value = answer.ok
    ? { ...asked, ...answer.value, reading: false }
    : { ...asked, reading: false, failure: answer.failure };
}

async function readOn(target: Target, before: ServerList): Promise<void> {
  const asked: ServerList = { ...before, reading: true, failure: null };
  target.value = asked;
  const { connection: id, search, completed, rows, unreadable } = before;
  const offset = rows.length + unreadable.length;
  const answer = await sendCommand("search-tasks", { connection: id, search, completed, offset });
  if (target.value !== asked) return;
  if (!answer.ok) {
    target.value = { ...asked, reading: false, failure: answer.failure };
    return;
  }
  const known = new Set(rows.map((row) => row.id));
  const { count, rows: more, unreadable: moreUnreadable } = answer.value;
  const isLast = more.length + moreUnreadable.length === 0;
  target.value = {
    ...asked,
    reading: false,
    rows: [...rows, ...more.filter((row) => !known.has(row.id))],
    unreadable: [...unreadable, ...moreUnreadable],
    count: isLast ? offset : count,
  };
}
