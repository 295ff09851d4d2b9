import type { Dialect } from "../../fields/dialect";
import type { LiveBackoff } from "../../store/live-backoff";
import type { ReadPolicy } from "../../store/policy";
import type { Connection, OutboxKind, SyncStatus } from "../../store/stored";

/**
 * What a person can show to support. It holds no key, no answer, no comment and no name of a person, task or file, so
 * that it can be sent without a second look. Times are Unix milliseconds, sizes bytes.
 */
export interface Diagnostics {
  at: number;
  version: string;
  /** The browser as it names itself. */
  browser: string;
  language: string;
  timezone: string;
  online: boolean;
  connections: ConnectionReport[];
  /** What is on its way; or why it could not be read. */
  outbox: OutboxReport[] | { unreadable: string };
  permissions: { hosts: string[]; others: string[] };
  storage: StorageReport;
  /** Stored values that could not be read, with when that was first seen. */
  healed: Record<string, number>;
  /** What an administrator has set. */
  policy: ReadPolicy;
  automations: { api: string; remember: boolean; connectedAt: number; watched: number } | null;
}

export interface ConnectionReport extends Pick<
  Connection,
  "id" | "api" | "web" | "files" | "credential" | "remember" | "connectedAt"
> {
  role: Connection["person"]["role"];
  dialect: Dialect;
  instant: boolean;
  allowed: boolean;
  state: SyncStatus["state"];
  /** The last failure in short; null while all is well. */
  failure: string | null;
  failingSince: number | null;
  failures: number;
  /** No request before then by itself; null while none is put off. */
  notBefore: number | null;
  /** When the list was last read in this session of the browser. */
  lastPollAt: number | null;
  /** How the latest polls of this session went, the newest first; of a failure its code. */
  polls: { at: number; failure: string | null }[];
  list: { changedAt: number; tasks: number; unreadable: number } | null;
  /** How the socket is waited with after failures; null where it is not. */
  socket: LiveBackoff | null;
}

export interface OutboxReport {
  operation: string;
  kind: OutboxKind;
  connection: string;
  task: string;
  state: string;
  /** Requests whose outcome is unknown. */
  attempts: number;
  /** Requests that came to nothing in a row. */
  failures: number;
  queuedAt: number;
  sentAt: number | null;
  notBefore: number;
  failure: string | null;
  obstacle: string | null;
}

export interface StorageReport {
  /** Of everything the extension stores, as the browser estimates it; null where it does not tell. */
  used: number | null;
  quota: number | null;
  /** Size and number of what is stored for good, by its kind. */
  kinds: Record<string, { count: number; bytes: number }>;
  drafts: number | null;
  files: { count: number; bytes: number } | null;
  /** Tasks whose last typing has not reached the database yet. */
  unwritten: number;
}
