import { describe, expect, it } from "vitest";
import { readDraft, writeDraft } from "../store/drafts";
import { outboxViewItem } from "../store/items";
import { readRecords } from "../store/outbox";
import { enqueue, type Order } from "./enqueue";
import { undoRecords } from "./outbox";
import { CONNECTION, versionOf } from "./testing/world";
import { giveBack, add, drain, drainLater, loseAnswer, texts, stopped } from "./testing/delivery";
import { server, ports, prepareWorld } from "./testing/fresh-world";

prepareWorld();

describe("a return", () => {
  it("goes out once, hides the task, and leaves what was typed into it alone", async () => {
    await writeDraft({ connection: "c1", task: "7", answers: {}, changedAt: 1 });
    await add(giveBack());
    expect((await outboxViewItem.read()).entries).toMatchObject([
      { kind: "return", task: "7", text: "Wrong sum" },
    ]);
    await drain();
    expect(texts("6")).toEqual(["Wrong sum"]);
    const { entries, tombstones } = await outboxViewItem.read();
    expect([entries, tombstones.map(({ task }) => task)]).toEqual([[], ["7"]]);
    expect(await readDraft("c1", "7")).not.toBeNull();
  });

  it("can be undone while a page is open", async () => {
    const queued = await enqueue(CONNECTION, giveBack(), { ...ports, isPageOpen: () => true });
    await drain();
    expect(texts("6")).toEqual([]);
    expect(queued.ok && (await undoRecords([queued.value.operation]))).toHaveLength(1);
    await drainLater();
    expect(texts("6")).toEqual([]);
  });

  it.each([
    [true, "arrived"],
    [false, "did not arrive"],
  ])("is there exactly once after a lost answer (%s: it %s)", async (act) => {
    await add(giveBack());
    loseAnswer(act);
    await drain();
    await drainLater();
    expect(texts("6")).toEqual(["Wrong sum"]);
    expect(await readRecords()).toEqual([]);
  });

  it("that a colleague was quicker with waits for the person", async () => {
    await add(giveBack());
    loseAnswer(false);
    await drain();
    server.task = { ...server.task, status: "pending", date_started_tsp: null };
    server.logs["6"] = [{ id: 1, type: 4, text: "Not mine", user_id: 9, created_tsp: 1_700_000_400 }];
    await drainLater();
    expect(await stopped()).toEqual([["return", "not-active"]]);
  });

  it("that a colleague was quicker with waits for the person where a server does not name the steps too", async () => {
    server.task = { ...server.task, revert_tasks: [] };
    await add(giveBack());
    loseAnswer(false);
    await drain();
    server.task = { ...server.task, status: undefined, date_started_tsp: null };
    const theirs = { id: 1, type: 4, text: "Not mine", user_id: 9, created_tsp: 1_700_000_400 };
    server.logs["workflows/70"] = [theirs];
    await drainLater();
    expect(await stopped()).toEqual([["return", "changed"]]);
  });

  it("is known to have arrived where a server tells neither the steps it goes to nor the task's status", async () => {
    server.task = { ...server.task, revert_tasks: [] };
    await add(giveBack());
    loseAnswer(true);
    await drain();
    server.task = { ...server.task, status: undefined };
    await drainLater();
    expect(await readRecords()).toEqual([]);
  });

  it("of a task that was started anew since is not sent", async () => {
    await add(giveBack());
    server.task = { ...server.task, date_started_tsp: 1_700_009_000 };
    await drain();
    expect(texts("6")).toEqual([]);
    expect(await stopped()).toEqual([["return", "changed"]]);
  });

  it("that the server refuses without telling why ends with its words", async () => {
    await add(giveBack());
    const body = { code: "validation_error", message: "You can't revert from the first task.", details: {} };
    server.nextCompletions.push({ act: false, outcome: "status", status: 400, body });
    await drain();
    expect((await readRecords())[0]?.obstacle).toMatchObject({
      reason: "refused",
      failure: { message: "You can't revert from the first task." },
    });
  });

  it("shares the task's one place with completions, and needs a reason", async () => {
    await add(giveBack());
    const completion: Order = { kind: "complete", task: "7", answers: {}, version: versionOf(server) };
    expect(await add(completion)).toMatchObject({ failure: { kind: "refused" } });
    expect(await add({ kind: "return", task: "8", comment: " ", version: versionOf(server) })).toMatchObject({
      failure: { kind: "invalid" },
    });
  });
});
