import type { Diagnostics } from "../../../lib/app/diagnostics/diagnostics";
import type { Connection } from "../../../lib/store/stored";

export const API = "https://pneumatic.harborlight.test:8001";
export const WEB = "https://pneumatic.harborlight.test";
export const FILES = "https://pneumatic.harborlight.test/files";
export const HOST = "https://pneumatic.harborlight.test/*";

/** A connection of an account owner. */
export const CONNECTION: Connection = {
  id: "harborlight",
  system: "pneumatic",
  api: API,
  web: WEB,
  files: FILES,
  account: { id: 1, name: "Harborlight Coffee Roasters" },
  person: {
    id: 1,
    name: "Margit Lindqvist",
    email: "margit.lindqvist@harborlight.test",
    role: "owner",
    timezone: "Europe/Berlin",
    dateFormat: "MMM dd, yyyy, p",
    firstDayOfWeek: 1,
    language: "en",
  },
  dialect: { choice: "text", date: "seconds", person: "email-or-name", file: "link", complete: "task" },
  credential: "api-key",
  remember: true,
  connectedAt: Date.UTC(2026, 4, 4, 8),
};

/** What support is told about it while it cannot be reached and an answer waits. */
export const DIAGNOSTICS: Diagnostics = {
  at: Date.UTC(2026, 4, 5, 9, 30),
  version: "1.2.3",
  browser: "Browser/148",
  language: "en",
  timezone: "Europe/Berlin",
  online: true,
  connections: [
    {
      id: CONNECTION.id,
      api: API,
      web: WEB,
      files: null,
      credential: "api-key",
      remember: true,
      connectedAt: CONNECTION.connectedAt,
      role: "owner",
      dialect: CONNECTION.dialect,
      instant: true,
      allowed: true,
      state: "failing",
      failure: "server 502 /v3/tasks",
      failingSince: Date.UTC(2026, 4, 5, 9),
      failures: 3,
      notBefore: Date.UTC(2026, 4, 5, 9, 40),
      lastPollAt: Date.UTC(2026, 4, 5, 8),
      polls: [
        { at: Date.UTC(2026, 4, 5, 9), failure: "server 502 /v3/tasks" },
        { at: Date.UTC(2026, 4, 5, 8), failure: null },
      ],
      list: { changedAt: Date.UTC(2026, 4, 5, 7), tasks: 45, unreadable: 1 },
      socket: { failures: 2, notBefore: Date.UTC(2026, 4, 5, 9, 35) },
    },
  ],
  outbox: [
    {
      operation: "operation-1",
      kind: "complete",
      connection: CONNECTION.id,
      task: "17",
      state: "needs-you",
      attempts: 1,
      failures: 0,
      queuedAt: Date.UTC(2026, 4, 5, 9),
      sentAt: null,
      notBefore: Date.UTC(2026, 4, 5, 9),
      failure: null,
      obstacle: "changed",
    },
  ],
  permissions: { hosts: [HOST], others: ["storage", "alarms"] },
  storage: {
    used: 2_500_000,
    quota: 10_000_000_000,
    kinds: { snapshot: { count: 1, bytes: 1_500 } },
    drafts: 2,
    files: { count: 1, bytes: 3_000 },
    unwritten: 0,
  },
  healed: { settings: Date.UTC(2026, 4, 1) },
  policy: {
    policy: { pollSeconds: 300, quietHours: [null, { from: 1080, to: 480 }, null, null, null, null, null] },
    ignored: ["pollsecond"],
  },
  automations: {
    api: "https://api.puq.test",
    remember: false,
    connectedAt: Date.UTC(2026, 4, 2),
    watched: 2,
  },
};
