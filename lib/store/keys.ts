/**
 * Names of what pages read of `browser.storage.local`, where nothing else is said. Each value is stored as
 * `{ version, value }`.
 */
export const CONNECTIONS_KEY = "connections";
export const SETTINGS_KEY = "settings";
export const OUTBOX_VIEW_KEY = "outbox";
export const AUTOMATIONS_KEY = "automations";
/** In `browser.storage.session`. */
export const LAUNCHED_KEY = "launched";
/** In `browser.storage.session`. */
export const PICKED_KEY = "picked";
export const snapshotKey = (connection: string) => `snapshot:${connection}`;
export const statusKey = (connection: string) => `status:${connection}`;
export const notifiedKey = (connection: string) => `notified:${connection}`;
export const directoryKey = (connection: string) => `directory:${connection}`;
export const secretKey = (connection: string) => `secret:${connection}`;
export const snoozesKey = (connection: string) => `snoozes:${connection}`;
export const listKey = (connection: string) => `list:${connection}`;
/** In place of a connection: the list that shows the tasks of all of them. */
export const ALL_LISTS = "all";
export const launchPreferencesKey = (connection: string) => `launch:${connection}`;
export const templatesKey = (connection: string) => `templates:${connection}`;
export const cachedTaskKey = (connection: string, task: string) => `task:${connection}:${task}`;
/** Whether something is kept for a connection: its id is then the second part of the name. */
export const isOfConnection = (key: string, connection: string) => key.split(":")[1] === connection;

/** Version of each stored shape. Pages take a value only in the version they know. */
export const VERSIONS = {
  connections: 1,
  settings: 1,
  outbox: 1,
  snapshot: 1,
  status: 1,
  notified: 2,
  snoozes: 1,
  directory: 1,
  secret: 1,
  task: 1,
  list: 1,
  launchPreferences: 1,
  templates: 1,
  launched: 1,
  picked: 1,
  automations: 1,
} as const;

/** How a value is wrapped in storage. */
export interface Stored {
  version: number;
  value: unknown;
}
