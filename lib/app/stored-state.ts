import { signal } from "@preact/signals";
import { browser } from "wxt/browser";
import { DEFAULT_SETTINGS, EMPTY_OUTBOX, NEW_STATUS } from "../store/defaults";
import {
  ALL_LISTS,
  CONNECTIONS_KEY,
  listKey,
  OUTBOX_VIEW_KEY,
  SETTINGS_KEY,
  snapshotKey,
  snoozesKey,
  statusKey,
  VERSIONS,
} from "../store/keys";
import type {
  Connection,
  ListPreferences,
  OutboxView,
  Settings,
  Snapshot,
  Snoozes,
  SyncStatus,
} from "../store/stored";

/** Where pages remember which connections there are: their ids, none of which has a comma. */
export const KNOWN_KEY = "connections";

/** What every page shows: signals that follow the stored state. The background is its only writer. */
export const connections = signal<Connection[]>([]);
export const settings = signal<Settings>(DEFAULT_SETTINGS);
export const outbox = signal<OutboxView>(EMPTY_OUTBOX);
export const snapshots = signal<Record<string, Snapshot>>({});
export const statuses = signal<Record<string, SyncStatus>>({});
export const snoozes = signal<Record<string, Snoozes>>({});
export const lists = signal<Record<string, ListPreferences>>({});

/**
 * Takes a stored value in the version this page knows. The worker has validated it when it wrote it, so no schema is
 * loaded here; anything else reads as the fallback until the worker has healed it.
 */
export function unwrap<Value>(stored: unknown, version: number, fallback: Value): Value {
  if (typeof stored !== "object" || stored === null || !("version" in stored) || !("value" in stored))
    return fallback;
  return stored.version === version && isLike(stored.value, fallback) ? stored.value : fallback;
}

/**
 * Whether a value is of the kind of a sample, and so are its members. Anything passes for null: what is looked at is what
 * pages cannot do without.
 */
function isLike<Value>(value: unknown, sample: Value): value is Value {
  if (typeof sample !== "object" || sample === null) return sample === null || typeof value === typeof sample;
  if (typeof value !== "object" || value === null || Array.isArray(value) !== Array.isArray(sample))
    return false;
  return Object.entries(sample).every(([name, member]) => isLike(Reflect.get(value, name), member));
}

/** What a page cannot do without in a connection: a damaged one costs none of the others. */
const BARE_CONNECTION = {
  id: "",
  api: "",
  account: { name: "" },
  person: { id: 0, name: "", email: "", timezone: "", dateFormat: "", language: "" },
  dialect: {},
};
const isConnection = (value: unknown): value is Connection => isLike(value, BARE_CONNECTION);

/** Reads a packed value (see `lib/store/item.ts`); null for anything else. */
export function unpack<Value>(text: string | null): Value | null {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Fills the signals from storage and keeps them in step. Resolves when the first paint has what it needs.
 * @param local remembers which connections there are, so that one read is enough (see `known-connections.ts`)
 */
export async function startStoredState(local?: Pick<Storage, "getItem">): Promise<void> {
  browser.storage.local.onChanged.addListener((changes) => {
    const stored: Record<string, unknown> = {};
    for (const [key, change] of Object.entries(changes)) stored[key] = change.newValue;
    takeStored(stored);
    if (CONNECTIONS_KEY in changes) void readState(connectionIds());
  });
  const known = local?.getItem(KNOWN_KEY) ?? "";
  await readState(known.split(","));
  const ids = connectionIds();
  if (ids.join() !== known) await readState(ids);
}

const connectionIds = () => connections.value.map(({ id }) => id);

async function readState(ids: string[]): Promise<void> {
  const keys = ids.flatMap((id) => [snapshotKey(id), statusKey(id), snoozesKey(id), listKey(id)]);
  const shared = [CONNECTIONS_KEY, SETTINGS_KEY, OUTBOX_VIEW_KEY, listKey(ALL_LISTS)];
  takeStored(await browser.storage.local.get([...shared, ...keys]));
}

function takeStored(stored: Record<string, unknown>): void {
  if (CONNECTIONS_KEY in stored)
    connections.value = unwrap<unknown[]>(stored[CONNECTIONS_KEY], VERSIONS.connections, []).filter(
      isConnection,
    );
  if (SETTINGS_KEY in stored)
    settings.value = unwrap(stored[SETTINGS_KEY], VERSIONS.settings, DEFAULT_SETTINGS);
  if (OUTBOX_VIEW_KEY in stored)
    outbox.value = unwrap(stored[OUTBOX_VIEW_KEY], VERSIONS.outbox, EMPTY_OUTBOX);
  for (const { id } of connections.value) {
    const snapshot = stored[snapshotKey(id)];
    if (snapshot !== undefined) {
      const read = unpack<Snapshot>(unwrap<string | null>(snapshot, VERSIONS.snapshot, null));
      if (Array.isArray(read?.rows)) snapshots.value = { ...snapshots.value, [id]: read };
    }
    if (statusKey(id) in stored) {
      statuses.value = {
        ...statuses.value,
        [id]: unwrap(stored[statusKey(id)], VERSIONS.status, NEW_STATUS),
      };
    }
    if (snoozesKey(id) in stored)
      snoozes.value = { ...snoozes.value, [id]: unwrap(stored[snoozesKey(id)], VERSIONS.snoozes, {}) };
  }
  for (const id of [...connections.value.map((connection) => connection.id), ALL_LISTS]) {
    if (listKey(id) in stored)
      lists.value = { ...lists.value, [id]: unwrap(stored[listKey(id)], VERSIONS.list, {}) };
  }
}
