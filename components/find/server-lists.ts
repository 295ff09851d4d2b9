import { computed, signal } from "@preact/signals";
import { callServer } from "../../lib/app/call-server";
import { snapshots } from "../../lib/app/stored-state";
import type { Failure } from "../../lib/http/failure";
import type { Connection } from "../../lib/store/stored";
import { listRows } from "../../lib/tasks/list-rows";
import type { ListedRow, UnreadableRow } from "../../lib/tasks/task";
import { shown } from "../inbox/inbox-model";
import { rewindList } from "../inbox/list-place";
import { query, scope } from "./find-state";

/** What one of the servers gave. */
export interface ServerPart {
  connection: Connection;
  reading: boolean;
  failure: Failure | null;
  rows: ListedRow[];
  unreadable: UnreadableRow[];
  /** How many there are on the server; null until it has answered. */
  count: number | null;
}

/** Tasks the servers were asked for: those finished, or those they found. */
export interface ServerList {
  /** What was searched for; empty for all. */
  search: string;
  completed: boolean;
  parts: ServerPart[];
}

const finished = signal<ServerList | null>(null);
const searched = signal<ServerList | null>(null);

/** The query as the server gets it: it glues words together that two blanks stand between (reference §5). */
const serverQuery = computed(() => query.value.replaceAll("\0", "").replace(/\s+/g, " ").trim());

/** What the servers found for what is typed now, or null while they have not been asked for it. */
export const serverSearch = computed(() => {
  const { value } = searched;
  const fits =
    value !== null &&
    isOfShown(value) &&
    value.search === serverQuery.value &&
    value.completed === (scope.value === "finished");
  return fits && serverQuery.value !== "" ? value : null;
});

/** The finished tasks, as far as they have been read. */
export const finishedTasks = computed(() =>
  finished.value && isOfShown(finished.value) ? finished.value : null,
);

/** The list of the servers that is looked at, if one is. */
export const serverList = computed(
  () => serverSearch.value ?? (scope.value === "finished" ? finishedTasks.value : null),
);

/** Asks the servers for what is typed. */
export function searchServer(): void {
  if (serverQuery.value === "") return;
  rewindList();
  readInto(searched, serverQuery.value, scope.value === "finished");
}

/** Reads the finished tasks, newest first. What was read before is shown meanwhile. */
export function readFinished(): void {
  readInto(finished, "", true);
}

/** Reads on where the list that is looked at ends. */
export function readMore(): void {
  const { value } = serverList;
  if (!value || isReading(value)) return;
  const target = value.search === "" ? finished : searched;
  const on = value.parts.filter((part) => countMoreOf(part) > 0);
  for (const part of on) void readPart(target, value, part, countRead(part));
}

/** How many more there are on the servers than have been read. */
export function countMore({ parts }: ServerList): number {
  return parts.reduce((sum, part) => sum + countMoreOf(part), 0);
}

/** How many there are on the servers, as far as they have answered; null where none has. */
export function countAll({ parts }: ServerList): number | null {
  const counts = parts.flatMap(({ count }) => count ?? []);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

export const isReading = ({ parts }: ServerList): boolean => parts.some(({ reading }) => reading);

/** Why a server could not be asked, if one could not. */
export const failureOf = ({ parts }: ServerList): Failure | null =>
  parts.find(({ failure }) => failure !== null)?.failure ?? null;

/** All rows: the latest first where tasks are finished, else the best of each server first. */
export function rowsOf({ completed, search, parts }: ServerList): ListedRow[] {
  const [first] = parts;
  if (parts.length === 1 && first) return first.rows;
  const rows = parts.flatMap((part) => part.rows.map((row, rank) => ({ row, rank })));
  return rows
    .sort((a, b) =>
      completed && search === "" ? (b.row.completedAt ?? 0) - (a.row.completedAt ?? 0) : a.rank - b.rank,
    )
    .map(({ row }) => row);
}

type Target = typeof finished;

const countRead = ({ rows, unreadable }: ServerPart) => rows.length + unreadable.length;
const countMoreOf = (part: ServerPart) => Math.max(0, (part.count ?? 0) - countRead(part));

function isOfShown({ parts }: ServerList): boolean {
  return (
    parts.length === shown.value.length &&
    parts.every(({ connection }, index) => connection.id === shown.value[index]?.id)
  );
}

function readInto(target: Target, search: string, completed: boolean): void {
  const before = target.value;
  const kept =
    before && isOfShown(before) && before.search === search && before.completed === completed ? before : null;
  const parts = shown.value.map((connection, index): ServerPart => {
    const empty = { connection, reading: true, failure: null, rows: [], unreadable: [], count: null };
    return { ...empty, ...kept?.parts[index], connection };
  });
  const asked = { search, completed, parts };
  target.value = asked;
  for (const part of parts) void readPart(target, asked, part, 0);
}

/** Reads a page of one server; one that begins at 0 takes the place of what was read before. */
async function readPart(target: Target, list: ServerList, before: ServerPart, offset: number): Promise<void> {
  const { search, completed } = list;
  const { connection } = before;
  const change = (next: Partial<ServerPart>) => {
    const { value } = target;
    if (value?.search !== search || value.completed !== completed) return;
    const isMeant = (part: ServerPart) =>
      part.connection.id === connection.id && (offset === 0 || part.rows === before.rows);
    target.value = {
      ...value,
      parts: value.parts.map((part) => (isMeant(part) ? { ...part, ...next } : part)),
    };
  };
  change({ reading: true, failure: null });
  const answer = await callServer(connection, (client, http) =>
    client.searchTasks(http, { search, completed, offset }),
  );
  if (!answer.ok) return change({ reading: false, failure: answer.failure });
  const { count, unreadable } = answer.value;
  const { templateNames = {} } = snapshots.value[connection.id] ?? {};
  const rows = listRows({ rows: answer.value.rows, templateNames }, connection, shown.value.length > 1);
  if (offset === 0) return change({ reading: false, rows, unreadable, count });
  const known = new Set(before.rows.map((row) => row.id));
  const isLast = rows.length + unreadable.length === 0;
  change({
    reading: false,
    rows: [...before.rows, ...rows.filter((row) => !known.has(row.id))],
    unreadable: [...before.unreadable, ...unreadable],
    count: isLast ? offset : count,
  });
}
