import type { OutboxView, Settings, SyncStatus } from "./stored";

export const DEFAULT_SETTINGS: Settings = { undoMilliseconds: 5_000, notifications: true };
export const EMPTY_OUTBOX: OutboxView = { entries: [], tombstones: [] };
export const NEW_STATUS: SyncStatus = { state: "new" };
