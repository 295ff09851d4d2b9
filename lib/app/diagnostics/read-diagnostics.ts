import { browser } from "wxt/browser";
import { readHealed } from "../../store/healed";
import { AUTOMATIONS_KEY, VERSIONS } from "../../store/keys";
import { lastPolls, readLastGood } from "../../store/last-polls";
import { liveBackoffs } from "../../store/live-backoff";
import { readPolicy } from "../../store/policy";
import { readRecords, taskOf, type OutboxRecord } from "../../store/outbox";
import type { Connection, PuqAccount, Snapshot, SyncStatus } from "../../store/stored";
import { hasAccess, neededOrigins } from "../permissions";
import { unwrap } from "../stored-state";
import type { ConnectionReport, Diagnostics, OutboxReport } from "./diagnostics";
import { failureCode, obstacleCode } from "./failure-code";
import { readStorageUse } from "./storage-use";

/** What a page follows anyway. */
export interface Known {
  connections: Connection[];
  statuses: Record<string, SyncStatus>;
  snapshots: Record<string, Snapshot>;
}

/** Puts together what support needs to know. Never rejects for what cannot be read: that is part of the report. */
export async function readDiagnostics(known: Known, local: Storage = localStorage): Promise<Diagnostics> {
  const [connections, outbox, permissions, storage, healed, policy, automations] = await Promise.all([
    readConnections(known),
    readOutbox(),
    browser.permissions.getAll(),
    readStorageUse(local),
    readHealed().catch(() => ({})),
    readPolicy(),
    readAutomations().catch(() => null),
  ]);
  return {
    at: Date.now(),
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    language: navigator.language,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    online: navigator.onLine,
    connections,
    outbox,
    permissions: { hosts: permissions.origins ?? [], others: permissions.permissions ?? [] },
    storage,
    healed,
    policy,
    automations,
  };
}

async function readConnections({ connections, statuses, snapshots }: Known): Promise<ConnectionReport[]> {
  const backoffs = await liveBackoffs.read();
  return Promise.all(
    connections.map(async (connection) => {
      const { id, api, web, files, credential, remember, connectedAt, dialect, person } = connection;
      const status = statuses[id] ?? { state: "new" };
      const snapshot = snapshots[id];
      const polls = await lastPolls(id).read();
      return {
        id,
        api,
        web,
        files,
        credential,
        remember,
        connectedAt,
        dialect,
        role: person.role,
        instant: connection.instant === true,
        allowed: await isAllowed(connection),
        state: status.state,
        failure: "failure" in status ? failureCode(status.failure) : null,
        failingSince: "since" in status ? status.since : null,
        failures: status.state === "failing" ? status.failures : 0,
        notBefore: status.state === "failing" ? status.notBefore : null,
        lastPollAt: (await readLastGood(id)) ?? ("lastGoodAt" in status ? status.lastGoodAt : null),
        polls: polls.map(({ at, failure }) => ({ at, failure: failure ? failureCode(failure) : null })),
        list: snapshot
          ? {
              changedAt: snapshot.takenAt,
              tasks: snapshot.rows.length,
              unreadable: snapshot.unreadable.length,
            }
          : null,
        socket: backoffs[id] ?? null,
      };
    }),
  );
}

async function isAllowed(connection: Connection): Promise<boolean> {
  try {
    return await hasAccess(neededOrigins(connection));
  } catch {
    return false;
  }
}

async function readOutbox(): Promise<Diagnostics["outbox"]> {
  try {
    return (await readRecords()).map(reportRecord);
  } catch (error) {
    return { unreadable: error instanceof Error ? error.name : "unknown" };
  }
}

function reportRecord(record: OutboxRecord): OutboxReport {
  const { operation, kind, connection, state, attempts, failures, queuedAt, sentAt, notBefore } = record;
  return {
    operation,
    kind,
    connection,
    state,
    attempts,
    failures,
    queuedAt,
    sentAt,
    notBefore,
    task: taskOf(record),
    failure: record.failure && failureCode(record.failure),
    obstacle: record.obstacle && obstacleCode(record.obstacle),
  };
}

async function readAutomations(): Promise<Diagnostics["automations"]> {
  const stored = (await browser.storage.local.get(AUTOMATIONS_KEY))[AUTOMATIONS_KEY];
  const account = unwrap<PuqAccount | null>(stored, VERSIONS.automations, null);
  if (!account) return null;
  const { api, remember, connectedAt, watched } = account;
  return { api, remember, connectedAt, watched: watched.length };
}
