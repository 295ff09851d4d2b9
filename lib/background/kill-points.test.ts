import { beforeEach, describe, expect, it } from "vitest";
import { closeDatabase } from "../store/database";
import { readDraft, writeDraft } from "../store/drafts";
import { launchedItem, outboxViewItem } from "../store/items";
import { readRecords } from "../store/outbox";
import { enqueue as put, type Order } from "./enqueue";
import { drainOutbox } from "./outbox";
import { installLocks } from "./testing/locks";
import { dieAtStep } from "./testing/mortality";
import { startTinyServer, type TinyServer } from "./testing/tiny-server";
import { completion, CONNECTION, makePorts, resetWorld, versionOf } from "./testing/world";

const MOST_STEPS = 300;
const DRAFT = { connection: "c1", task: "7", answers: {}, changedAt: 1 };

let server: TinyServer;
beforeEach(async () => {
  await resetWorld();
  server = startTinyServer();
});

const enqueue = () => put(CONNECTION, completion(server), makePorts(server));

/** Runs something that dies at a step. Resolves with whether it died before it was done. */
async function runUntil(
  step: number,
  run: (fetch: typeof globalThis.fetch) => Promise<unknown>,
): Promise<boolean> {
  const mortality = dieAtStep(step, server.fetch);
  const finished = run(mortality.fetch).then(
    () => false,
    () => true,
  );
  const died = await Promise.race([finished, mortality.died.then(() => true)]);
  mortality.revive();
  installLocks();
  await closeDatabase().catch(() => undefined);
  return died;
}

/** A new background, with all the time it wants. */
async function liveOn(): Promise<void> {
  const ports = makePorts(server);
  for (let round = 0; round < 5; round++) {
    await drainOutbox(ports, () => undefined);
    ports.clock.now += 3_600_000;
  }
}

describe("a background that dies at any step of a delivery", () => {
  it("completes the task exactly once, loses nothing, and leaves nothing behind", async () => {
    let step = 1;
    for (let died = true; died; step++) {
      await resetWorld();
      server = startTinyServer();
      await writeDraft(DRAFT);
      await enqueue();
      died = await runUntil(step, (fetch) => drainOutbox({ ...makePorts(server), fetch }, () => undefined));
      await liveOn();
      expect(server.completions, `died at step ${step}`).toEqual([{ note: "All good" }]);
      expect(await readRecords(), `died at step ${step}`).toEqual([]);
      expect(await readDraft("c1", "7"), `died at step ${step}`).toBeNull();
      expect((await outboxViewItem.read()).entries, `died at step ${step}`).toEqual([]);
      expect(step).toBeLessThan(MOST_STEPS);
    }
    expect(step).toBeGreaterThan(20);
  });

  it("does so too when the answer of the server was lost", async () => {
    for (let step = 1, died = true; died; step++) {
      await resetWorld();
      server = startTinyServer();
      server.nextCompletions = [{ act: true, outcome: "no-answer" }];
      await enqueue();
      died = await runUntil(step, async (fetch) => {
        const ports = { ...makePorts(server), fetch };
        await drainOutbox(ports, () => undefined);
        await drainOutbox({ ...ports, now: () => ports.now() + 60_000 }, () => undefined);
      });
      await liveOn();
      expect(server.completions, `died at step ${step}`).toHaveLength(1);
      expect(await readRecords(), `died at step ${step}`).toEqual([]);
    }
  });
});

const ORDERS: [kind: string, order: () => Order, done: () => number][] = [
  [
    "return",
    () => ({ kind: "return", task: "7", comment: "Wrong sum", version: versionOf(server) }),
    () => server.logs["6"]?.length ?? 0,
  ],
  ["comment", () => ({ kind: "comment", about: "7", text: "On it" }), () => server.logs["7"]?.length ?? 0],
];

describe.each(ORDERS)("a background that dies at any step of a %s", (_, order, done) => {
  it.each([false, true])("has it done exactly once (answer lost: %s)", async (lost) => {
    let step = 1;
    for (let died = true; died; step++) {
      await resetWorld();
      server = startTinyServer();
      if (lost) server.nextCompletions = [{ act: true, outcome: "no-answer" }];
      await put(CONNECTION, order(), makePorts(server));
      died = await runUntil(step, (fetch) => drainOutbox({ ...makePorts(server), fetch }, () => undefined));
      await liveOn();
      expect(done(), `died at step ${step}`).toBe(1);
      expect(await readRecords(), `died at step ${step}`).toEqual([]);
      expect(step).toBeLessThan(MOST_STEPS);
    }
    expect(step).toBeGreaterThan(10);
  });
});

describe("a background that dies at any step of a launch", () => {
  const launch = { template: "5", templateName: "Refund", name: null, urgent: false, dueAt: null };
  const order: Order = {
    kind: "launch",
    task: "launch:5",
    launch: { ...launch, fields: [], ancestorTask: null },
    answers: {},
  };

  it.each([false, true])("never starts two, and tells of the one (answer lost: %s)", async (lost) => {
    for (let step = 1, died = true; died; step++) {
      await resetWorld();
      server = startTinyServer();
      if (lost) server.nextCompletions = [{ act: true, outcome: "no-answer" }];
      await put(CONNECTION, order, makePorts(server));
      died = await runUntil(step, (fetch) => drainOutbox({ ...makePorts(server), fetch }, () => undefined));
      await liveOn();
      // A background that died between writing "sending" and sending cannot know: then the person decides.
      const [left] = await readRecords();
      const launched = await launchedItem.read();
      const outcome = [server.launches.length, launched.length, left?.obstacle?.reason];
      expect([
        [1, 1, undefined],
        [0, 0, "outcome-unknown"],
      ]).toContainEqual(outcome);
      expect(step).toBeLessThan(MOST_STEPS);
    }
  });
});

describe("a background that dies while it takes an answer over", () => {
  it("has it, or the form still has it", async () => {
    for (let step = 1, died = true; died; step++) {
      await resetWorld();
      server = startTinyServer();
      await writeDraft(DRAFT);
      died = await runUntil(step, enqueue);
      const kept = (await readRecords()).length === 1 || (await readDraft("c1", "7")) !== null;
      expect(kept, `died at step ${step}`).toBe(true);
      await liveOn();
      expect(server.completions.length, `died at step ${step}`).toBeLessThanOrEqual(1);
    }
  });
});
