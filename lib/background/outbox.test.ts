import { describe, expect, it } from "vitest";
import { writeDraft, readDraft } from "../store/drafts";
import { connectionsItem, outboxViewItem } from "../store/items";
import { changeRecord, readRecords } from "../store/outbox";
import { enqueue as put } from "./enqueue";
import { discardRecord, drainOutbox, endUndoWindows, releaseRecords, undoRecords } from "./outbox";
import type { Ports } from "./ports";
import { installLocks } from "./testing/locks";
import { ports, prepareWorld, server } from "./testing/fresh-world";
import { json, tinyTask } from "./testing/tiny-server";
import { ANSWERS, completion, CONNECTION, makePorts } from "./testing/world";

prepareWorld();

const enqueue = (with_: Ports = ports) => put(CONNECTION, completion(server), with_);
const drain = (with_: Ports = ports) => drainOutbox(with_, () => undefined);
const states = async () => (await readRecords()).map(({ state }) => state);
const obstacle = async () => (await readRecords())[0]?.obstacle?.reason;

/** Starts a drain that never comes back, as when the browser stops the worker: its lock goes with it. */
async function dieWhile(reached: () => boolean): Promise<void> {
  void drain(makePorts(server));
  while (!reached()) await new Promise((resolve) => setTimeout(resolve, 1));
  installLocks();
}

describe("an answer on its way", () => {
  it("is sent once and everything typed is forgotten when the server said yes", async () => {
    await writeDraft({ connection: "c1", task: "7", answers: {}, changedAt: 1 });
    await enqueue();
    expect((await outboxViewItem.read()).entries).toHaveLength(1);
    await drain();
    expect(server.completions).toEqual([{ note: "All good" }]);
    expect(await states()).toEqual([]);
    expect(await readDraft("c1", "7")).toBeNull();
    expect((await outboxViewItem.read()).tombstones).toEqual([
      { connection: "c1", task: "7", at: ports.now() },
    ]);
  });

  it("waits for its undo window while a page is open, and can be taken back", async () => {
    const open = { ...ports, isPageOpen: () => true };
    const queued = await enqueue(open);
    await drain(open);
    expect(server.completions).toEqual([]);
    expect(await undoRecords(queued.ok ? [queued.value.operation] : [])).toHaveLength(1);
    ports.clock.now += 10_000;
    await drain(open);
    expect(server.completions).toEqual([]);
  });

  it("goes out at once when the last page closes", async () => {
    await enqueue({ ...ports, isPageOpen: () => true });
    await endUndoWindows(ports.now());
    await drain();
    expect(server.completions).toHaveLength(1);
  });

  it("takes no second answer to the same task", async () => {
    const open = { ...ports, isPageOpen: () => true };
    await enqueue(open);
    const second = await enqueue(open);
    expect(second.ok).toBe(false);
    expect(await states()).toEqual(["queued"]);
  });

  it("is not sent to the server when a required field is empty", async () => {
    const { cacheTask } = await import("../store/cached-tasks");
    const { readTask } = await import("../pneumatic/read-task");
    const read = readTask(server.task);
    if (read) await cacheTask("c1", read.task, 1);
    const refused = await put(CONNECTION, completion(server, {}), ports);
    expect(refused).toMatchObject({ ok: false, failure: { kind: "invalid", field: "note" } });
    await drain();
    expect(server.requests).toEqual([]);
  });
});

describe("a request without an answer", () => {
  it("is not repeated when the server acted", async () => {
    server.nextCompletions = [{ act: true, outcome: "no-answer" }];
    await enqueue();
    await drain();
    expect(await states()).toEqual(["unknown"]);
    ports.clock.now += 5_000;
    await drain();
    expect(server.completions).toHaveLength(1);
    expect(await states()).toEqual([]);
  });

  it("is repeated when the task is still mine, active and unchanged", async () => {
    server.nextCompletions = [{ act: false, outcome: "no-answer" }];
    await enqueue();
    await drain();
    ports.clock.now += 5_000;
    await drain();
    expect(server.completions).toEqual([{ note: "All good" }]);
  });

  it("is not repeated when the task was returned and started again meanwhile", async () => {
    server.nextCompletions = [{ act: true, outcome: "no-answer" }];
    await enqueue();
    await drain();
    server.task = tinyTask({ date_started_tsp: 1_700_009_999 });
    ports.clock.now += 5_000;
    await drain();
    expect(server.completions).toHaveLength(1);
    expect(await obstacle()).toBe("changed");
  });

  it.each([502, 500])("stays unknown after a %d until the task could be read", async (status) => {
    server.nextCompletions = [{ act: false, outcome: "status", status }];
    await enqueue();
    await drain();
    expect(await states()).toEqual(["unknown"]);
    server.nextReads = [() => new Response("<h1>Server Error (500)</h1>", { status: 500 })];
    ports.clock.now += 5_000;
    await drain();
    expect(await states()).toEqual(["unknown"]);
    await releaseRecords("c1", ports.now());
    await drain();
    expect(server.completions).toHaveLength(1);
  });
});

describe("a worker that dies", () => {
  it.each([
    { what: "before the request was carried out", act: false },
    { what: "after the server acted", act: true },
  ])("completes the task exactly once when it died $what", async ({ act }) => {
    server.nextCompletions = [{ act, outcome: "never" }];
    await enqueue();
    await dieWhile(() => server.requests.includes("POST /v2/tasks/7/complete"));
    expect(await states()).toEqual(["sending"]);
    const reborn = makePorts(server);
    reborn.clock.now += 5_000;
    await drain(reborn);
    expect(server.completions).toEqual([{ note: "All good" }]);
    expect(await states()).toEqual([]);
  });

  it("gives the server time to finish what it may still be at", async () => {
    server.nextCompletions = [{ act: false, outcome: "never" }];
    await enqueue();
    await dieWhile(() => server.requests.includes("POST /v2/tasks/7/complete"));
    const requests = server.requests.length;
    await drain(makePorts(server));
    expect(await states()).toEqual(["unknown"]);
    expect(server.requests).toHaveLength(requests);
  });

  it("leaves pages no answer that is no longer there", async () => {
    const queued = await enqueue({ ...ports, isPageOpen: () => true });
    await changeRecord(queued.ok ? queued.value.operation : "", () => null);
    expect((await outboxViewItem.read()).entries).toHaveLength(1);
    await drain();
    expect((await outboxViewItem.read()).entries).toEqual([]);
  });
});

describe("a server that provably did not act", () => {
  it("is left alone as long as it asked to", async () => {
    server.nextCompletions = [
      { act: false, outcome: "status", status: 429, headers: { "retry-after": "120" } },
    ];
    await enqueue();
    await drain();
    expect(await states()).toEqual(["queued"]);
    ports.clock.now += 60_000;
    await releaseRecords("c1", ports.now());
    await drain();
    expect(server.completions).toEqual([]);
    ports.clock.now += 120_000;
    await drain();
    expect(server.completions).toHaveLength(1);
  });

  it("gets the answer as soon as the browser is online again", async () => {
    const offline = { ...ports, isOnline: () => false };
    await enqueue(offline);
    await drain(offline);
    expect(server.requests).toEqual([]);
    await releaseRecords("c1", ports.now());
    await drain();
    expect(server.completions).toHaveLength(1);
  });
});

describe("an answer the person has to look at", () => {
  it("names the account's billing gate in any language", async () => {
    const account = { id: 1, billing_plan: "premium", plan_expiration_tsp: 1 };
    server.nextReads = [() => json({ detail: "Abgelaufen." }, 403), () => json({ id: 3, account })];
    await enqueue();
    await drain();
    expect((await readRecords())[0]?.obstacle).toMatchObject({
      reason: "refused",
      failure: { kind: "account", gate: "expired" },
    });
  });

  it("takes its files with it when it is thrown away", async () => {
    await enqueue();
    server.task = tinyTask({ status: "completed", is_completed: true });
    await drain();
    await writeDraft({ connection: "c1", task: "7", answers: {}, changedAt: 1 });
    const [record] = await readRecords();
    expect(await discardRecord(record?.operation ?? "")).toBe(true);
    expect(await states()).toEqual([]);
    expect(await readDraft("c1", "7")).toBeNull();
  });

  it("is kept when a colleague was faster", async () => {
    await enqueue();
    server.task = tinyTask({ status: "completed", is_completed: true, date_completed_tsp: 1_700_000_100 });
    await drain();
    const [record] = await readRecords();
    expect(record).toMatchObject({
      state: "needs-you",
      obstacle: { reason: "completed-by-other", at: 1_700_000_100_000 },
      answers: ANSWERS,
    });
  });

  it("is kept with the server's own words when it is refused at a field", async () => {
    const body = {
      code: "validation_error",
      message: "Too long.",
      details: { api_name: "note", reason: "Too long." },
    };
    server.nextCompletions = [{ act: false, outcome: "status", status: 400, body }];
    await enqueue();
    await drain();
    expect((await readRecords())[0]?.obstacle).toMatchObject({
      reason: "refused",
      failure: { kind: "invalid", field: "note", message: "Too long." },
    });
  });

  it("is not sent for ever when the server refuses it without a reason the task explains", async () => {
    const body = { code: "validation_error", message: 'The sum must equal "100".', details: {} };
    server.nextCompletions = [{ act: false, outcome: "status", status: 400, body }];
    await enqueue();
    await drain();
    ports.clock.now += 5_000;
    await drain();
    expect(await obstacle()).toBe("refused");
    expect(server.requests.filter((request) => request.startsWith("POST"))).toHaveLength(1);
  });

  it("is not sent for another person", async () => {
    await enqueue();
    await connectionsItem.write([{ ...CONNECTION, person: { ...CONNECTION.person, id: 4 } }]);
    await drain();
    expect(await obstacle()).toBe("gone");
    expect(server.requests).toEqual([]);
  });

  it("can be answered anew, in the place of the stopped one", async () => {
    server.task = tinyTask({
      checklists: [
        { id: 1, api_name: "c", selections: [{ id: 2, api_name: "i", value: "Check", is_selected: false }] },
      ],
    });
    await enqueue();
    await drain();
    expect(await obstacle()).toBe("checklist-open");
    server.task = tinyTask();
    await enqueue();
    await drain();
    expect(server.completions).toHaveLength(1);
  });
});
