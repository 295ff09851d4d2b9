import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { browser } from "wxt/browser";
import { addRecord, readRecords } from "../../lib/store/outbox";
import { outboxViewItem, settingsItem } from "../../lib/store/items";
import { startSandbox } from "../sandbox/sandbox.ts";
import { createRandom } from "./faults/random.ts";
import { countDone, prepareScene, type Scene } from "./faults/scene.ts";
import { seenVersion } from "./faults/seen-version.ts";
import { openStage } from "./faults/stage.ts";

const FIXTURE = readFileSync(new URL("fixtures/first-version.json", import.meta.url), "utf8");
const NOW = Date.UTC(2026, 10, 21, 9);
const LATER = 3_600_000;

/** Puts values in the places of `{names}`: as they are where one stands alone in quotes, as text elsewhere. */
function fill(value: unknown, values: Record<string, unknown>): unknown {
  const text = JSON.stringify(value);
  return JSON.parse(
    text
      .replaceAll(/"\{(\w+)\}"/g, (all, name: string) =>
        name in values ? JSON.stringify(values[name]) : all,
      )
      .replaceAll(/\{(\w+)\}/g, (all, name: string) => (name in values ? String(values[name]) : all)),
  );
}

it("finishes once what an older version had begun, and keeps the rest of what it stored", async () => {
  const clock = { now: NOW };
  const sandbox = await startSandbox({ dialect: "v7.3", tasks: 2, now: () => clock.now });
  try {
    const stage = await openStage(sandbox, clock, createRandom(1));
    const connection = (await stage.connection())?.id;
    const scenes = new Map<string, Scene>();
    for (const word of ["queued", "interrupted", "stopped"])
      scenes.set(word, prepareScene(sandbox, "complete", word));
    const fixture = JSON.parse(FIXTURE);
    const common = {
      connection,
      api: sandbox.url,
      person: sandbox.state.roles.performer,
      now: NOW,
      queued: String(scenes.get("queued")?.task),
      interrupted: String(scenes.get("interrupted")?.task),
    };
    for (const { operation, ...rest } of fixture.records) {
      const task = scenes.get(operation)?.task ?? 0;
      const version = await seenVersion(sandbox, task);
      const own = { ...common, operation, word: operation, task: String(task), version };
      await addRecord(JSON.parse(JSON.stringify(fill({ ...fixture.record, ...rest, operation }, own))));
    }
    await browser.storage.local.set(JSON.parse(JSON.stringify(fill(fixture.local, common))));
    // What was interrupted had arrived.
    sandbox.completeAs("performer", scenes.get("interrupted")?.task ?? 0, { "soak-note": "interrupted" });

    await stage.poll();
    await stage.drain();
    clock.now += LATER;
    await stage.poll();
    await stage.drain();

    expect([...scenes.values()].map((scene) => countDone(sandbox, scene))).toEqual([1, 1, 0]);
    expect(await readRecords()).toMatchObject([
      { kind: "complete", operation: "stopped", answers: { "soak-note": { text: "stopped" } } },
    ]);
    expect((await outboxViewItem.read()).entries).toMatchObject([
      { operation: "stopped", state: "needs-you" },
    ]);
    expect(await settingsItem.read()).toEqual({ undoMilliseconds: 7_000, notifications: true });
    expect(await stage.badge()).toBe(String(sandbox.openTasks("performer").length));
  } finally {
    await sandbox.close();
  }
});
