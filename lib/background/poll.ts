import { fail, succeed, type Result } from "../http/failure";
import { isUnchanged, listAllTasks, type WholeList } from "../pneumatic/list-tasks";
import { explainForbidden } from "../pneumatic/context";
import { listTemplateTitles } from "../pneumatic/directory";
import type { Http } from "../http/http";
import { removeCachedTasks } from "../store/cached-tasks";
import { outboxViewItem, snapshotItem, statusItem } from "../store/items";
import { notePoll, readLastGood } from "../store/last-polls";
import type { Connection, Snapshot } from "../store/stored";
import type { TaskRow } from "../tasks/task";
import { openAccess } from "./access";
import { findConnection, learnDialect } from "./connections";
import { judgeReadFailure } from "./judge-failure";
import type { Ports } from "./ports";
import { afterFailure, mayPoll, type PollReason } from "./sync-status";

export interface PollOutcome {
  /** Null when nothing was asked (it was not due, or another poll did it) or nobody is connected any more. */
  rows: TaskRow[] | null;
  /** Whether the server answered after it had failed, or the person had to act. */
  recovered: boolean;
}

const NOTHING_DONE = succeed<PollOutcome>({ rows: null, recovered: false });

const PAGE_FRESHNESS_MILLISECONDS = 10_000;
const PAGE_SIZE = 1_000;
/** While nobody looks, what a glance cannot notice stays unknown no longer than this. */
const WHOLE_READ_MILLISECONDS = 10 * 60_000;
/** No poll takes longer: a tombstone this far ahead of one is from a clock that was put back since. */
const LONGEST_POLL_MILLISECONDS = 10 * 60_000;

/**
 * Reads a connection's inbox and stores what changed: one small request when nothing did, and no write to the disk. The
 * whole list is read when a glance at it finds a change, when somebody looks or asks, and every ten minutes. Several
 * triggers at once become one poll, or two where one poll had begun before a person asked.
 */
export async function pollConnection(
  { id }: Pick<Connection, "id">,
  reason: PollReason,
  ports: Ports,
): Promise<Result<PollOutcome>> {
  const askedAt = ports.now();
  const mustBeNew = reason === "user" || reason === "event";
  return navigator.locks.request(`poll:${id}`, { ifAvailable: !mustBeNew }, async (lock) => {
    const connection = lock && (await findConnection(id));
    if (!connection) return NOTHING_DONE;
    const status = await statusItem(id).read();
    const startedAt = ports.now();
    if (!mayPoll(status, startedAt, reason)) return NOTHING_DONE;
    const lastGoodAt = await readLastGood(id);
    const isGood = status.state === "fine" && lastGoodAt !== null && lastGoodAt <= startedAt;
    const age = isGood ? startedAt - lastGoodAt : Infinity;
    if (mustBeNew ? age < startedAt - askedAt : reason === "page" && age < PAGE_FRESHNESS_MILLISECONDS) {
      return NOTHING_DONE;
    }

    const previous = await snapshotItem(id).read();
    // Counted from when the person connected: a company's browsers do not all ask for everything at once.
    const span = (at: number) => Math.floor((at - connection.connectedAt) / WHOLE_READ_MILLISECONDS);
    const isEnough = reason === "alarm" && !ports.isPageOpen() && span(startedAt - age) === span(startedAt);
    const known = isEnough && previous?.unreadable.length === 0 ? previous.rows : null;
    const access = await openAccess(connection, ports);
    const read = access.ok ? await readList(access.value.http, known, startedAt) : access;
    if (!(await findConnection(id))) return NOTHING_DONE;
    if (!read.ok) {
      const failure = access.ok ? await explainForbidden(read.failure, access.value.http) : read.failure;
      const next = afterFailure(status, failure, { now: ports.now(), random: ports.random(), lastGoodAt });
      await statusItem(id).write(next);
      await notePoll(id, startedAt, failure);
      return fail(failure);
    }
    if (!access.ok) return access;
    if (read.value) {
      const { rows, unreadable, dialect } = read.value;
      await learnDialect(connection, dialect);
      const templateNames = await nameTemplates(rows, previous?.templateNames ?? {}, access.value.http);
      await storeSnapshot(id, previous, { takenAt: startedAt, rows, unreadable, templateNames });
      await statusItem(id).write({ state: "fine" });
      await dropTombstones(id, startedAt);
    }
    await notePoll(id, startedAt);
    return succeed({ rows: read.value?.rows ?? known, recovered: "failure" in status });
  });
}

/** Reads the whole list, unless it is as it is `known` to be, by the look of it: then null. */
async function readList(http: Http, known: TaskRow[] | null, now: number): Promise<Result<WholeList | null>> {
  const unchanged = known && (await isUnchanged(http, known, now));
  if (unchanged && !unchanged.ok) return unchanged;
  return unchanged?.value ? succeed(null) : listAllTasks(http, { pageSize: PAGE_SIZE });
}

/** Writes a snapshot only if the list differs, and forgets cached details of tasks that left it. */
async function storeSnapshot(connection: string, previous: Snapshot | null, next: Snapshot): Promise<void> {
  if (JSON.stringify({ ...previous, takenAt: 0 }) === JSON.stringify({ ...next, takenAt: 0 })) return;
  await snapshotItem(connection).write(next);
  const present = new Set(next.rows.map(({ id }) => id));
  const left = previous?.rows.filter(({ id }) => !present.has(id)) ?? [];
  await removeCachedTasks(
    connection,
    left.map(({ id }) => id),
  );
}

/**
 * Names of the templates in the list. The server is asked only when one appears that has not been asked for before, and
 * again later when it could not answer.
 */
async function nameTemplates(
  rows: TaskRow[],
  known: Record<string, string>,
  http: Http,
): Promise<Record<string, string>> {
  const wanted = [...new Set(rows.flatMap(({ templateId }) => templateId ?? []))];
  if (wanted.every((id) => id in known)) return known;
  const titles = await listTemplateTitles(http);
  if (!titles.ok && judgeReadFailure(titles.failure) === "wait") return known;
  const names = { ...known, ...(titles.ok && titles.value) };
  for (const id of wanted) names[id] ??= "";
  return names;
}

/** A list asked for after a completion was confirmed is the truth about it. */
async function dropTombstones(connection: string, startedAt: number): Promise<void> {
  const isSettled = (tombstone: { connection: string; at: number }) =>
    tombstone.connection === connection &&
    (tombstone.at < startedAt || tombstone.at - startedAt > LONGEST_POLL_MILLISECONDS);
  await outboxViewItem.update((current) => ({
    ...current,
    tombstones: current.tombstones.filter((tombstone) => !isSettled(tombstone)),
  }));
}
