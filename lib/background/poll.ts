import { fail, succeed, type Failure, type Result } from "../http/failure";
import { listAllTasks } from "../pneumatic/list-tasks";
import { getContext, refineForbidden } from "../pneumatic/context";
import { listTemplateTitles } from "../pneumatic/directory";
import type { Http } from "../http/http";
import { removeCachedTasks } from "../store/cached-tasks";
import { outboxViewItem, snapshotItem, statusItem } from "../store/items";
import { lastPolls } from "../store/last-polls";
import type { Connection, Snapshot } from "../store/stored";
import type { TaskRow } from "../tasks/task";
import { openAccess } from "./access";
import type { Ports } from "./ports";
import { afterFailure, mayPoll } from "./sync-status";

/** `alarm` and `page` respect back-off and freshness; `user` always asks the server. */
export type PollReason = "alarm" | "page" | "user";

export interface PollOutcome {
  connection: Connection;
  /** Null when nothing was asked, because it was not due or another poll runs. */
  rows: TaskRow[] | null;
}

const PAGE_FRESHNESS_MILLISECONDS = 10_000;
const PAGE_SIZE = 1_000;

/**
 * Reads a connection's inbox and stores what changed: one request when nothing did, and no write. Several triggers at
 * once become one poll.
 */
export async function pollConnection(
  connection: Connection,
  reason: PollReason,
  ports: Ports,
): Promise<Result<PollOutcome>> {
  return navigator.locks.request(
    `poll:${connection.id}`,
    { ifAvailable: reason !== "user" },
    async (lock) => {
      if (!lock) return succeed({ connection, rows: null });
      const status = await statusItem(connection.id).read();
      const startedAt = ports.now();
      if (!mayPoll(status, startedAt, reason === "user")) return succeed({ connection, rows: null });
      const lastGoodAt = (await lastPolls.read())[connection.id] ?? null;
      const fresh = lastGoodAt !== null && startedAt - lastGoodAt < PAGE_FRESHNESS_MILLISECONDS;
      if (reason === "page" && fresh && status.state === "fine") return succeed({ connection, rows: null });

      const access = await openAccess(connection, ports);
      const read = access.ok ? await listAllTasks(access.value.http, { pageSize: PAGE_SIZE }) : access;
      if (!read.ok) {
        const failure = access.ok ? await explain(read.failure, access.value.http) : read.failure;
        const next = afterFailure(status, failure, { now: ports.now(), random: ports.random(), lastGoodAt });
        await statusItem(connection.id).write(next);
        return fail(failure);
      }
      if (!access.ok) return access;
      const { rows, unreadable } = read.value;
      const previous = await snapshotItem(connection.id).read();
      const templateNames = await nameTemplates(rows, previous?.templateNames ?? {}, access.value.http);
      await storeSnapshot(connection.id, previous, { takenAt: startedAt, rows, unreadable, templateNames });
      await statusItem(connection.id).write({ state: "fine" });
      await lastPolls.update((polls) => ({ ...polls, [connection.id]: startedAt }));
      await dropTombstones(connection.id, startedAt);
      return succeed({ connection, rows });
    },
  );
}

/** A 403 may be the account's billing gate in a language we do not know (reference §25.23). */
async function explain(failure: Failure, http: Http): Promise<Failure> {
  if (failure.kind !== "forbidden") return failure;
  const context = await getContext(http);
  return context.ok ? refineForbidden(failure, context.value.gate) : failure;
}

/** Writes a snapshot only if the list differs, and forgets cached details of tasks that left it. */
async function storeSnapshot(connection: string, previous: Snapshot | null, next: Snapshot): Promise<void> {
  const same =
    previous && JSON.stringify({ ...previous, takenAt: 0 }) === JSON.stringify({ ...next, takenAt: 0 });
  if (same) return;
  await snapshotItem(connection).write(next);
  const present = new Set(next.rows.map(({ id }) => id));
  const left = previous?.rows.filter(({ id }) => !present.has(id)) ?? [];
  await removeCachedTasks(
    connection,
    left.map(({ id }) => id),
  );
}

/** Names of the templates in the list. The server is asked only when one appears that has not been asked for before. */
async function nameTemplates(
  rows: TaskRow[],
  known: Record<string, string>,
  http: Http,
): Promise<Record<string, string>> {
  const wanted = [...new Set(rows.flatMap(({ templateId }) => templateId ?? []))];
  if (wanted.every((id) => id in known)) return known;
  const titles = await listTemplateTitles(http);
  const names = titles.ok ? { ...known, ...titles.value } : { ...known };
  for (const id of wanted) names[id] ??= "";
  return names;
}

/** A list asked for after a completion was confirmed is the truth about it. */
async function dropTombstones(connection: string, startedAt: number): Promise<void> {
  const view = await outboxViewItem.read();
  const isSettled = (tombstone: { connection: string; at: number }) =>
    tombstone.connection === connection && tombstone.at < startedAt;
  if (!view.tombstones.some(isSettled)) return;
  await outboxViewItem.update((current) => ({
    ...current,
    tombstones: current.tombstones.filter((tombstone) => !isSettled(tombstone)),
  }));
}
