import { isRecord } from "../http/json";
import { listOf, type Shape } from "../http/shapes";
import { DEFAULT_SETTINGS, EMPTY_OUTBOX, NEW_STATUS } from "./defaults";
import { defineItem, type Item } from "./item";
import {
  AUTOMATIONS_KEY,
  cachedTaskKey,
  CONNECTIONS_KEY,
  directoryKey,
  LAUNCHED_KEY,
  launchPreferencesKey,
  listKey,
  notifiedKey,
  OUTBOX_VIEW_KEY,
  secretKey,
  SETTINGS_KEY,
  snapshotKey,
  snoozesKey,
  statusKey,
  templatesKey,
  VERSIONS,
} from "./keys";
import {
  automationsSchema,
  cachedTaskSchema,
  connectionSchema,
  directorySchema,
  launchedSchema,
  launchPreferencesSchema,
  listSchema,
  notifiedSchema,
  readsAsOutboxView,
  readsAsStatus,
  secretSchema,
  settingsSchema,
  snapshotSchema,
  snoozesSchema,
} from "./schemas";
import type {
  CachedTask,
  Connection,
  Directory,
  Launched,
  LaunchPreferences,
  ListPreferences,
  OutboxView,
  PuqAccount,
  Settings,
  Snapshot,
  Snoozes,
  StoredTemplates,
  SyncStatus,
} from "./stored";
import type { Told } from "../tasks/reminders";

/** A check by a schema. */
const matches =
  <Value>(schema: Shape) =>
  (value: unknown): value is Value =>
    schema.safeParse(value).success;

/** Below: what is kept in `browser.storage.local`, where nothing else is said. The background alone writes it. */
export const connectionsItem: Item<Connection[]> = defineItem({
  key: CONNECTIONS_KEY,
  version: VERSIONS.connections,
  fallback: [],
  check: matches<Connection[]>(listOf(connectionSchema)),
  // One that is damaged costs none of the others.
  salvage: (value) => (Array.isArray(value) ? value.filter(matches<Connection>(connectionSchema)) : []),
});

export const settingsItem: Item<Settings> = defineItem({
  key: SETTINGS_KEY,
  version: VERSIONS.settings,
  fallback: DEFAULT_SETTINGS,
  check: matches<Settings>(settingsSchema),
});

export const outboxViewItem: Item<OutboxView> = defineItem({
  key: OUTBOX_VIEW_KEY,
  version: VERSIONS.outbox,
  fallback: EMPTY_OUTBOX,
  check: readsAsOutboxView,
});

/** The account of puq.ai, or null. */
export const automationsItem: Item<PuqAccount | null> = defineItem({
  key: AUTOMATIONS_KEY,
  version: VERSIONS.automations,
  fallback: null,
  check: matches<PuqAccount | null>(automationsSchema),
});

/** The inbox of a connection as last read, or null. */
export const snapshotItem = (connection: string): Item<Snapshot | null> =>
  defineItem({
    key: snapshotKey(connection),
    version: VERSIONS.snapshot,
    fallback: null,
    packed: true,
    check: matches<Snapshot | null>(snapshotSchema),
  });

export const statusItem = (connection: string): Item<SyncStatus> =>
  defineItem({
    key: statusKey(connection),
    version: VERSIONS.status,
    fallback: NEW_STATUS,
    check: readsAsStatus,
  });

/** When each task was last announced, or null before the first poll. An older version did not know when. */
export const notifiedItem = (connection: string): Item<Told | null> =>
  defineItem({
    key: notifiedKey(connection),
    version: VERSIONS.notified,
    fallback: null,
    check: matches<Told | null>(notifiedSchema),
    migrate: () => null,
  });

/** Tasks that are put away, by their id. */
export const snoozesItem = (connection: string): Item<Snoozes> =>
  defineItem({
    key: snoozesKey(connection),
    version: VERSIONS.snoozes,
    fallback: {},
    check: matches<Snoozes>(snoozesSchema),
  });

export const directoryItem = (connection: string): Item<Directory | null> =>
  defineItem({
    key: directoryKey(connection),
    version: VERSIONS.directory,
    fallback: null,
    check: matches<Directory | null>(directorySchema),
  });

export const listItem = (connection: string): Item<ListPreferences> =>
  defineItem({
    key: listKey(connection),
    version: VERSIONS.list,
    fallback: {},
    check: matches<ListPreferences>(listSchema),
  });

export const launchPreferencesItem = (connection: string): Item<LaunchPreferences> =>
  defineItem({
    key: launchPreferencesKey(connection),
    version: VERSIONS.launchPreferences,
    fallback: {},
    check: matches<LaunchPreferences>(launchPreferencesSchema),
  });

/** The templates a person may start, as a page has last read them, or null. Pages write them. */
export const templatesItem = (connection: string): Item<StoredTemplates | null> =>
  defineItem({
    key: templatesKey(connection),
    version: VERSIONS.templates,
    fallback: null,
    packed: true,
    check: (value): value is StoredTemplates => isRecord(value) && Array.isArray(value.templates),
  });

/** What the last launches became, until the browser closes. */
export const launchedItem: Item<Launched[]> = defineItem({
  key: LAUNCHED_KEY,
  version: VERSIONS.launched,
  fallback: [],
  area: "session",
  check: matches<Launched[]>(launchedSchema),
});

export const cachedTaskItem = (connection: string, task: string): Item<CachedTask | null> =>
  defineItem({
    key: cachedTaskKey(connection, task),
    version: VERSIONS.task,
    fallback: null,
    check: matches<CachedTask | null>(cachedTaskSchema),
  });

/** An encrypted key. `session` keeps it in memory until the browser closes. */
export const secretItem = (connection: string, area: "local" | "session"): Item<EncryptedSecret | null> =>
  defineItem({
    key: secretKey(connection),
    version: VERSIONS.secret,
    fallback: null,
    area,
    check: matches<EncryptedSecret | null>(secretSchema),
  });

/** AES-GCM output, both parts in base64. */
export interface EncryptedSecret {
  iv: string;
  data: string;
}
