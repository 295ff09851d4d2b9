import { beforeEach, describe, expect, it } from "vitest";
import { closeDatabase } from "../store/database";
import { readDraft, writeDraft } from "../store/drafts";
import { outboxViewItem } from "../store/items";
import { readRecords } from "../store/outbox";
import { enqueueCompletion } from "./enqueue";
import { drainOutbox } from "./outbox";
import { installLocks } from "./testing/locks";
import { dieAtStep } from "./testing/mortality";
import {
  ANSWERS,
  CONNECTION,
  makePorts,
  resetWorld,
  startTinyServer,
  versionOf,
  type TinyServer,
} from "./testing/world";

const MOST_STEPS = 300;
const DRAFT = { connection: "c1", task: "7", answers: {}, changedAt: 1 };

let server: TinyServer;
beforeEach(async () => {
  await resetWorld();
  server = startTinyServer();
});

const enqueue = () =>
  enqueueCompletion(
    CONNECTION,
    { task: "7", answers: ANSWERS, version: versionOf(server) },
    makePorts(server),
  );

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
