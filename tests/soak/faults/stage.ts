import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { parseCommand } from "../../../lib/background/command-schema";
import { runCommand, type Work } from "../../../lib/background/commands";
import { drainOutbox, releaseRecords } from "../../../lib/background/outbox";
import { paintBadge } from "../../../lib/background/paint-badge";
import { pollConnection } from "../../../lib/background/poll";
import type { Ports } from "../../../lib/background/ports";
import { installLocks } from "../../../lib/background/testing/locks";
import { dieAtStep } from "../../../lib/background/testing/mortality";
import { CONNECTION } from "../../../lib/background/testing/world";
import { fail, succeed, type Result } from "../../../lib/http/failure";
import { closeDatabase } from "../../../lib/store/database";
import { connectionsItem, statusItem } from "../../../lib/store/items";
import type { Connection } from "../../../lib/store/stored";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import type { Random } from "./random.ts";

/** The extension's background over a sandbox, with everything in a run's hands that a browser would decide. */
export interface Stage {
  /** The browser's clock is this far from the server's, in milliseconds. */
  skew: number;
  /** Whether the person lets us reach the server. */
  mayReach: boolean;
  /** Whether the server's name leads anywhere. */
  resolves: boolean;
  /** The background dies at this step of what it does next, from 1; null for not at all. */
  dieAt: number | null;
  /** Sends a page's message. Null where the background died before it answered. */
  send: (message: unknown) => Promise<Result<unknown> | null>;
  /** The background sends what is due. */
  drain: () => Promise<void>;
  /** The person asks for the list, which lets go out what waited for the server. */
  poll: () => Promise<void>;
  /** What the toolbar shows, painted anew. */
  badge: () => Promise<string>;
  /** The person does what the extension asks of them: connects again, or enters the key again. */
  mend: () => Promise<void>;
  /** Whether nothing more is asked of the person before the list is read. */
  isWell: () => Promise<boolean>;
  connection: () => Promise<Connection | null>;
}

/** A clock that both sides share. */
export interface Clock {
  now: number;
}

/** Begins with an extension as just connected. Whatever an earlier stage stored is gone. */
export async function openStage(sandbox: Sandbox, clock: Clock, random: Random): Promise<Stage> {
  installLocks();
  await closeDatabase().catch(() => undefined);
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  let badge = "";
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({}) });
  Object.assign(fakeBrowser.action, {
    setBadgeText: async ({ text }: { text: string }) => {
      badge = text;
    },
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    setTitle: async () => undefined,
  });

  const ports = (fetch = globalThis.fetch): Ports => ({
    now: () => clock.now + stage.skew,
    random: random.next,
    fetch: (...given) =>
      stage.resolves ? fetch(...given) : Promise.reject(new TypeError("The name cannot be resolved.")),
    isOnline: () => true,
    mayReach: async () => stage.mayReach,
    isPageOpen: () => false,
  });
  const connection = async () => (await connectionsItem.read())[0] ?? null;

  /** Runs something of the background, which may die in the middle. Null where it did. */
  async function live<Value>(run: (given: Ports) => Promise<Value>): Promise<Value | null> {
    if (stage.dieAt === null) return run(ports());
    const mortality = dieAtStep(stage.dieAt, globalThis.fetch);
    const ran = run(ports(mortality.fetch));
    const died = Symbol("died");
    const ended = await Promise.race([ran, mortality.died.then(() => died)]).catch(() => null);
    mortality.revive();
    if (ended !== died) return ran.catch(() => null);
    stage.dieAt = null;
    ran.catch(() => undefined);
    installLocks();
    await closeDatabase().catch(() => undefined);
    return null;
  }

  const poll = async () => {
    const current = await connection();
    if (!current) return;
    const read = await live((given) => pollConnection(current, "user", given));
    if (read?.ok && read.value.recovered) await releaseRecords(current.id, clock.now + stage.skew);
  };
  const work: Work = {
    poll: () => poll().then(() => succeed(null)),
    welcome: () => undefined,
    watch: () => undefined,
    drain: () => undefined,
    drainAt: () => undefined,
    paint: () => undefined,
  };

  const stage: Stage = {
    skew: 0,
    mayReach: true,
    resolves: true,
    dieAt: null,
    connection,
    poll,
    async send(message) {
      const command = parseCommand(message);
      if (!command) throw new Error("This is no command.");
      return live((given) =>
        runCommand(command, given, work).catch(() => fail({ kind: "interrupted", url: "" })),
      );
    },
    async drain() {
      await live((given) => drainOutbox(given, () => undefined).catch(() => null));
    },
    async badge() {
      await paintBadge(clock.now + stage.skew);
      return badge;
    },
    async isWell() {
      const current = await connection();
      return current !== null && (await statusItem(current.id).read()).state !== "stopped";
    },
    async mend() {
      const current = await connection();
      if (!current) return connect();
      const status = await statusItem(current.id).read();
      if (status.state !== "stopped" || status.failure.kind !== "no-key") return;
      await stage.send({ name: "replace-key", input: { connection: current.id, ...owner() } });
      await releaseRecords(current.id, clock.now + stage.skew);
    },
  };

  const owner = () => ({
    key: sandbox.keys.performer,
    credential: "api-key",
    account: CONNECTION.account,
    person: { ...CONNECTION.person, id: sandbox.state.roles.performer },
  });

  async function connect(): Promise<void> {
    const server = { api: sandbox.url, web: null, files: sandbox.addresses.files };
    await stage.send({ name: "connect", input: { server, remember: true, ...owner() } });
  }

  await browser.storage.local.clear();
  await connect();
  return stage;
}
