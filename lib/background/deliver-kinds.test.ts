import { beforeEach, describe, expect, it } from "vitest";
import type { OutputField } from "../fields/output-field";
import { readDraft, writeDraft } from "../store/drafts";
import { launchedItem, outboxViewItem } from "../store/items";
import { readRecords } from "../store/outbox";
import { enqueue, retryRecord, type Order } from "./enqueue";
import { discardRecord, drainOutbox, undoRecords } from "./outbox";
import {
  CONNECTION,
  json,
  makePorts,
  resetWorld,
  startTinyServer,
  versionOf,
  type TinyServer,
} from "./testing/world";

const HOUR = 3_600_000;
const WISH: OutputField = {
  apiName: "wish",
  name: "Wish",
  description: "",
  type: "string",
  required: true,
  hidden: false,
  order: 1,
  options: [],
  value: { type: "string", text: "" },
};
const LAUNCH = {
  template: "5",
  templateName: "Refund",
  name: "Refund for Kofi",
  urgent: false,
  dueAt: null,
  fields: [WISH],
  ancestorTask: null,
};

let server: TinyServer;
let ports: ReturnType<typeof makePorts>;
beforeEach(async () => {
  await resetWorld();
  server = startTinyServer();
  ports = makePorts(server);
});

const giveBack = (): Order => ({
  kind: "return",
  task: "7",
  comment: "Wrong sum",
  version: versionOf(server),
});
const comment = (text = "On it"): Order => ({ kind: "comment", about: "7", text });
const launch = (wish = "A new till"): Order => ({
  kind: "launch",
  task: "launch:5",
  launch: LAUNCH,
  answers: { wish: { type: "string", text: wish } },
});
function add(order: Order) {
  ports.clock.now += 1;
  return enqueue(CONNECTION, order, ports);
}
const drain = () => drainOutbox(ports, () => undefined);
/** Time enough for whatever waits. */
async function drainLater(): Promise<void> {
  ports.clock.now += HOUR;
  await drain();
}
/** A connection breaks, and the browser sends the next request that changes something twice. */
const sendTwice = () => server.nextCompletions.push({ act: true, outcome: "twice" });
const loseAnswer = (act: boolean) => server.nextCompletions.push({ act, outcome: "no-answer" });
const texts = (task: string) => server.logs[task]?.map(({ text }) => text);
const stopped = async () => (await readRecords()).map(({ kind, obstacle }) => [kind, obstacle?.reason]);

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

describe("comments", () => {
  it("go out in their order, as many as there are, even the same twice", async () => {
    for (const text of ["One", "Two", "Two"]) await add(comment(text));
    await drain();
    expect(texts("7")).toEqual(["Two", "Two", "One"]);
    expect(await readRecords()).toEqual([]);
  });

  it.each([
    [true, "arrived"],
    [false, "did not arrive"],
  ])("are there exactly once after a lost answer (%s: it %s)", async (act) => {
    await add(comment());
    await drain();
    await add(comment());
    loseAnswer(act);
    await drain();
    await drainLater();
    expect(texts("7")).toEqual(["On it", "On it"]);
    expect(await readRecords()).toEqual([]);
  });

  it("that the browser sent twice stand once, whatever else stands there", async () => {
    await add(comment());
    await drain();
    await add(comment());
    sendTwice();
    await drain();
    expect(texts("7")).toEqual(["On it", "On it"]);
    expect(await readRecords()).toEqual([]);
  });

  it("that somebody else wrote, or that came much later, are left alone", async () => {
    await add(comment());
    server.nextReads.push(() => json({ results: [] }));
    server.nextReads.push(() => json({ results: server.logs["7"] }));
    await drain();
    const own = server.logs["7"]?.[0];
    expect(own).toBeDefined();
    await add(comment());
    server.nextReads.push(() => json({ results: [] }));
    server.nextReads.push(() =>
      json({
        results: [
          { id: 1, type: 5, text: "On it", user_id: 3, created_tsp: 1_700_000_600 },
          { id: 2, type: 5, text: "On it", user_id: 9, created_tsp: 1_700_000_501 },
          { id: 3, type: 5, text: "On it", user_id: 3, created_tsp: 1_700_000_500 },
        ],
      }),
    );
    await drain();
    expect(server.requests.filter((request) => request.startsWith("DELETE"))).toEqual([]);
    expect(await readRecords()).toEqual([]);
  });

  it("that were answered are looked at until the server tells how often they stand, and never sent again", async () => {
    await add(comment());
    sendTwice();
    server.nextReads.push(() => json({ results: [] }));
    server.nextReads.push(() => json({}, 502));
    await drain();
    expect(texts("7")).toEqual(["On it", "On it"]);
    await drainLater();
    expect(texts("7")).toEqual(["On it"]);
    expect(server.requests.filter((request) => request.startsWith("POST"))).toHaveLength(1);
  });

  it("that were answered and are not there any more are not sent again", async () => {
    await add(comment());
    server.nextReads.push(() => json({ results: [] }));
    server.nextReads.push(() => json({ results: [] }));
    await drain();
    expect(texts("7")).toEqual(["On it"]);
    expect(await readRecords()).toEqual([]);
  });

  it("go before what is done to the task after them, and not the other way round", async () => {
    await add(comment("Before"));
    await add(giveBack());
    loseAnswer(false);
    await drain();
    expect(texts("6")).toEqual([]);
    await drainLater();
    expect([texts("7"), texts("6")]).toEqual([["Before"], ["Wrong sum"]]);
  });

  it("that are refused keep their text until the person lets go", async () => {
    server.task = { ...server.task, status: "completed" };
    await add(comment());
    await drain();
    const [entry] = (await outboxViewItem.read()).entries;
    expect(entry).toMatchObject({
      state: "needs-you",
      text: "On it",
      obstacle: { failure: { message: "You cannot write a comment on a inactive task." } },
    });
    expect(await discardRecord(entry?.operation ?? "")).toBe(true);
    expect(await readRecords()).toEqual([]);
  });
});

describe("a launch", () => {
  it("is started once with its kickoff, told to pages, and forgotten", async () => {
    await writeDraft({ connection: "c1", task: "launch:5", answers: {}, changedAt: 1 });
    await add(launch());
    expect((await outboxViewItem.read()).entries).toMatchObject([{ kind: "launch", subject: "Refund" }]);
    await drain();
    expect(server.launches).toMatchObject([{ name: "Refund for Kofi", kickoff: { wish: "A new till" } }]);
    expect(await launchedItem.read()).toMatchObject([
      { connection: "c1", workflow: String(server.launches[0]?.id), name: "Refund for Kofi" },
    ]);
    expect(await readRecords()).toEqual([]);
    expect(await readDraft("c1", "launch:5")).toBeNull();
  });

  it("writes options as the template's own are, though no task has shown how the server speaks", async () => {
    const options = [{ key: "t", text: "Till", apiName: "opt-till", id: null }];
    const what: OutputField = { ...WISH, type: "radio", options, value: { type: "radio", choice: null } };
    await add({
      kind: "launch",
      task: "launch:5",
      launch: { ...LAUNCH, fields: [what] },
      answers: { wish: { type: "radio", choice: "t" } },
    });
    await drain();
    expect(server.launches).toMatchObject([{ kickoff: { wish: "opt-till" } }]);
  });

  it("is found after a lost answer, though one like it was there before", async () => {
    await add(launch());
    await drain();
    await add(launch());
    loseAnswer(true);
    await drain();
    await drainLater();
    expect(server.launches).toHaveLength(2);
    const launched = (await launchedItem.read()).map(({ workflow }) => workflow);
    expect(new Set(launched)).toEqual(new Set(server.launches.map(({ id }) => String(id))));
    expect(await readRecords()).toEqual([]);
  });

  it.each([
    { from: "the person", name: "Refund for Kofi" },
    { from: "the server", name: null },
  ])("that the browser sent twice is told, and stands in nobody's way (named by $from)", async ({ name }) => {
    const order = launch();
    await add(order.kind === "launch" ? { ...order, launch: { ...LAUNCH, name } } : order);
    sendTwice();
    await drain();
    const [second, first] = server.launches.map(({ id }) => String(id));
    expect(await launchedItem.read()).toMatchObject([{ workflow: second }]);
    const [entry] = (await outboxViewItem.read()).entries;
    expect(entry).toMatchObject({
      kind: "launch",
      subject: "Refund",
      state: "needs-you",
      obstacle: { reason: "started-twice", workflow: first },
    });
    expect((await readRecords())[0]).toMatchObject({ answers: {} });
    await add(launch());
    await drainLater();
    expect(server.launches).toHaveLength(3);
    expect(await retryRecord(entry?.operation ?? "", null, ports.now())).toBe(false);
    await drainLater();
    expect(server.launches).toHaveLength(3);
    expect(await stopped()).toEqual([["launch", "started-twice"]]);
    for (const { operation } of await readRecords()) await discardRecord(operation);
    expect(await readRecords()).toEqual([]);
  });

  it("is not said to stand twice for what was started much later, or before", async () => {
    await add(launch());
    await drain();
    await add(launch());
    const others = [
      {
        id: 5000,
        name: "Refund for Kofi",
        workflow_starter: 3,
        kickoff: {},
        date_created_tsp: 1_700_000_600,
      },
    ];
    server.nextReads.push(() => json({ results: server.launches }));
    server.nextReads.push(() => json({ results: [...others, ...server.launches] }));
    await drain();
    expect(server.launches).toHaveLength(2);
    expect(await readRecords()).toEqual([]);
  });

  it("that is not found is sent again by the person only", async () => {
    await add(launch());
    loseAnswer(false);
    await drain();
    await drainLater();
    await drainLater();
    expect(server.launches).toEqual([]);
    expect(await stopped()).toEqual([["launch", "outcome-unknown"]]);
    const [record] = await readRecords();
    await retryRecord(record?.operation ?? "", null, ports.now());
    await drain();
    expect(server.launches).toHaveLength(1);
    expect(await readRecords()).toEqual([]);
  });

  it.each(["the button", "the form"])(
    "that arrived late is found, not started again, from %s",
    async (from) => {
      await add(launch());
      loseAnswer(false);
      await drain();
      await drainLater();
      server.launches = [{ id: 77, name: "Refund for Kofi", workflow_starter: 3, kickoff: {} }];
      const [record] = await readRecords();
      if (from === "the form") await add(launch());
      else await retryRecord(record?.operation ?? "", null, ports.now());
      await drain();
      expect(server.launches).toHaveLength(1);
      expect(await launchedItem.read()).toMatchObject([{ workflow: "77" }]);
    },
  );

  it("is checked as its form is, and is alone under its key", async () => {
    expect(await add(launch(""))).toMatchObject({ failure: { kind: "invalid", field: "wish" } });
    await add(launch());
    expect(await add(launch())).toMatchObject({ failure: { kind: "refused" } });
  });

  it("whose field is refused names it", async () => {
    await add(launch());
    const details = { reason: "Wrong.", api_name: "wish" };
    const body = { code: "validation_error", message: "Wrong.", details };
    server.nextCompletions.push({ act: false, outcome: "status", status: 400, body });
    await drain();
    expect((await readRecords())[0]?.obstacle).toMatchObject({
      reason: "refused",
      failure: { field: "wish" },
    });
  });
});
