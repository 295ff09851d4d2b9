import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { CONNECTION, resetWorld } from "../../background/testing/world";
import { cacheTask } from "../../store/cached-tasks";
import { closeDatabase } from "../../store/database";
import { writeDraft } from "../../store/drafts";
import { writeFile } from "../../store/files";
import { automationsItem, settingsItem, snapshotItem } from "../../store/items";
import { DEFAULT_SETTINGS } from "../../store/defaults";
import { notePoll } from "../../store/last-polls";
import type { Failure } from "../../http/failure";
import { addRecord, readRecords, type CompletionRecord } from "../../store/outbox";
import { readKey, writeKey } from "../../store/secrets";
import { openJournal } from "../draft-journal";
import { sampleTask } from "../testing/samples";
import { readDiagnostics } from "./read-diagnostics";
import { resetCaches } from "./reset-caches";
import { readUnsent } from "./unsent-answers";

const KEY = "pn-secret-key-of-nadia";
const TYPED = "what only Nadia knows";
const FILE = "offer of Nordic.pdf";

/** A page's own storage, as far as it is used here. */
const STORAGE = {
  getItem(this: Record<string, string>, key: string) {
    return this[key] ?? null;
  },
  setItem(this: Record<string, string>, key: string, value: string) {
    this[key] = value;
  },
};
let local: Storage;

beforeEach(async () => {
  await resetWorld();
  Object.assign(browser.permissions, {
    getAll: async () => ({ origins: ["https://api.example.com/*"], permissions: ["storage"] }),
    contains: async () => true,
  });
  Object.assign(browser.runtime, { getManifest: () => ({ version: "1.2.3" }) });
  local = Object.create(STORAGE);
});

const REFUSED: Failure = {
  kind: "invalid",
  url: "https://api.example.com/v2/tasks/7/complete?note=what+only",
  status: 400,
  message: TYPED,
  field: "note",
  parameter: null,
};

const record: CompletionRecord = {
  operation: "operation-1",
  kind: "complete",
  connection: "c1",
  task: "7",
  person: 3,
  taskName: "Score the vendor",
  workflowName: "Nordic Packaging",
  state: "needs-you",
  attempts: 1,
  failures: 0,
  notBefore: 2_000,
  queuedAt: 1_000,
  sentAt: 1_500,
  failure: REFUSED,
  obstacle: { reason: "file-lost", name: FILE },
  answers: { note: { type: "string", text: TYPED } },
  version: { startedAt: null, fields: "" },
};

async function work() {
  await writeKey(CONNECTION, KEY);
  await automationsItem.write({
    id: "p1",
    api: "https://api.puq.test",
    name: null,
    remember: true,
    connectedAt: 1,
    watched: [],
  });
  await writeKey({ id: "p1", api: "https://api.puq.test", remember: true }, "puq_token");
  await addRecord(record);
  await writeDraft({
    connection: "c1",
    task: "8",
    answers: { note: { signature: "", value: { type: "string", text: TYPED } } },
    changedAt: 3_000,
  });
  openJournal(local, "c1", "8").keep({
    more: { signature: "", value: { type: "text", text: "last words" } },
  });
  await writeFile({
    fileId: "f1",
    connection: "c1",
    task: "7",
    field: "note",
    name: FILE,
    type: "",
    remote: null,
    blob: new Blob(["12345"]),
    addedAt: 1,
  });
  await notePoll("c1", 5_000);
  await notePoll("c1", 6_000, REFUSED);
}

const known = {
  connections: [CONNECTION],
  statuses: {
    c1: {
      state: "failing",
      failure: {
        kind: "server",
        url: "https://api.example.com/v3/tasks?limit=9",
        status: 502,
        retryAfterSeconds: null,
      },
      since: 4_000,
      lastGoodAt: 3_000,
      failures: 2,
      notBefore: 9_000,
    },
  },
  snapshots: {},
} as const;

describe("the report for support", () => {
  it("tells how connection and outbox stand", async () => {
    await work();
    const report = await readDiagnostics({ ...known, connections: [CONNECTION] }, local);
    expect(report.connections[0]).toMatchObject({
      failure: "server 502 /v3/tasks",
      failingSince: 4_000,
      failures: 2,
      notBefore: 9_000,
      lastPollAt: 5_000,
      polls: [
        { at: 6_000, failure: "invalid 400 /v2/tasks/7/complete" },
        { at: 5_000, failure: null },
      ],
      allowed: true,
    });
    expect(report.outbox).toEqual([
      {
        operation: "operation-1",
        kind: "complete",
        connection: "c1",
        task: "7",
        state: "needs-you",
        attempts: 1,
        failures: 0,
        queuedAt: 1_000,
        sentAt: 1_500,
        notBefore: 2_000,
        failure: "invalid 400 /v2/tasks/7/complete",
        obstacle: "file-lost",
      },
    ]);
    expect(report.storage).toMatchObject({ drafts: 1, files: { count: 1, bytes: 5 }, unwritten: 1 });
    expect(report.automations).toMatchObject({ api: "https://api.puq.test", watched: 0 });
  });

  it("holds no key, no answer, no words of the server, no name of a person, task or file", async () => {
    await work();
    const text = JSON.stringify(await readDiagnostics({ ...known, connections: [CONNECTION] }, local));
    for (const secret of [KEY, "puq_token", TYPED, FILE, "Nordic", "Score", "Nadia", "nadia@", "last words"])
      expect(text).not.toContain(secret);
  });

  it("says why answers cannot be read instead of failing", async () => {
    await closeDatabase();
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("gone", "UnknownError");
    });
    const report = await readDiagnostics({ ...known, connections: [CONNECTION] }, local);
    expect(report.outbox).toEqual({ unreadable: "UnknownError" });
    expect(report.storage).toMatchObject({ drafts: null, files: null });
  });
});

describe("the export of unsent answers", () => {
  it("holds everything typed, under the names of fields where they are known", async () => {
    await work();
    await cacheTask("c1", sampleTask({ id: "8", name: "Approve" }), 1);
    const unsent = await readUnsent([CONNECTION], local);
    expect(unsent).toMatchObject([
      { kind: "complete", task: "7", name: "Score the vendor", answers: [{ field: "note", answer: TYPED }] },
      {
        kind: "draft",
        task: "8",
        name: "Approve",
        typedAt: "1970-01-01T00:00:03.000Z",
        answers: [
          { field: "note", answer: TYPED },
          { field: "more", answer: "last words" },
        ],
      },
    ]);
    expect(JSON.stringify(unsent)).not.toContain(KEY);
  });
});

describe("resetting the cache", () => {
  it("forgets what the server tells again and nothing else", async () => {
    await work();
    await cacheTask("c1", sampleTask({ id: "8" }), 1);
    await snapshotItem("c1").write({ takenAt: 1, rows: [], unreadable: [], templateNames: {} });
    await browser.storage.local.set({ "templates:c1": 1, "directory:c1": 1, "list:c1": 1, "snoozes:c1": 1 });
    await settingsItem.write({ ...DEFAULT_SETTINGS, notifications: false });
    await resetCaches();
    expect(Object.keys(await browser.storage.local.get(null)).sort()).toEqual([
      "automations",
      "connections",
      "list:c1",
      "secret:c1",
      "secret:p1",
      "settings",
      "snoozes:c1",
    ]);
    expect(await readKey(CONNECTION)).toBe(KEY);
    expect(await readRecords()).toHaveLength(1);
    expect(await readUnsent([CONNECTION], local)).toHaveLength(2);
  });
});
