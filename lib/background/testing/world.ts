import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { CURRENT_DIALECT } from "../../fields/dialect";
import type { Answers } from "../../fields/output-field";
import { taskSignature } from "../../fields/signature";
import { readTask } from "../../pneumatic/read-task";
import { closeDatabase } from "../../store/database";
import { connectionsItem } from "../../store/items";
import { writeKey } from "../../store/secrets";
import type { Connection } from "../../store/stored";
import type { TaskVersion } from "../../tasks/task";
import type { Order } from "../enqueue";
import type { Ports } from "../ports";
import { installLocks } from "./locks";
import type { TinyServer } from "./tiny-server";

export const CONNECTION: Connection = {
  id: "c1",
  system: "pneumatic",
  api: "https://api.example.com",
  web: null,
  files: null,
  account: { id: 1, name: "Harborlight" },
  person: {
    id: 3,
    name: "Nadia Okafor",
    email: "nadia@example.com",
    role: "member",
    timezone: "UTC",
    dateFormat: "MMM dd, yyyy, p",
    firstDayOfWeek: 0,
    language: "en",
  },
  dialect: CURRENT_DIALECT,
  credential: "api-key",
  remember: true,
  connectedAt: 0,
};

/** Empties every store and connects {@link CONNECTION}. */
export async function resetWorld(): Promise<void> {
  installLocks();
  await closeDatabase();
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({}) });
  globalThis.indexedDB = new IDBFactory();
  await connectionsItem.write([CONNECTION]);
  await writeKey(CONNECTION, "pn-test");
}

/** Ports with a clock that stands still until it is moved. */
export function makePorts(
  server: TinyServer,
  changes: Partial<Ports> = {},
): Ports & { clock: { now: number } } {
  const clock = { now: 1_000_000 };
  return {
    clock,
    now: () => clock.now,
    random: () => 0.5,
    fetch: server.fetch,
    isOnline: () => true,
    mayReach: async () => true,
    isPageOpen: () => false,
    ...changes,
  };
}

export const ANSWERS: Answers = { note: { type: "string", text: "All good" } };

/** The version a person saw who opened the server's task now. */
export function versionOf(server: TinyServer): TaskVersion {
  const read = readTask(server.task);
  if (!read) throw new Error("The task cannot be read");
  return { startedAt: read.task.startedAt, fields: taskSignature(read.task) };
}

/** An answer to the server's task, given by a person who sees it as it is now. */
export const completion = (server: TinyServer, answers: Answers = ANSWERS): Order => ({
  kind: "complete",
  task: "7",
  answers,
  version: versionOf(server),
});
