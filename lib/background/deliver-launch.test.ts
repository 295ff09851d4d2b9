import { describe, expect, it } from "vitest";
import type { OutputField } from "../fields/output-field";
import { readDraft, writeDraft } from "../store/drafts";
import { launchedItem, outboxViewItem } from "../store/items";
import { readRecords } from "../store/outbox";
import { retryRecord } from "./enqueue";
import { discardRecord } from "./outbox";
import { json } from "./testing/tiny-server";
import {
  WISH,
  LAUNCH,
  launch,
  add,
  drain,
  drainLater,
  sendTwice,
  loseAnswer,
  stopped,
} from "./testing/delivery";
import { server, ports, prepareWorld } from "./testing/fresh-world";

prepareWorld();

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

  it("is found after a lost answer by a name of letters that take two units each", async () => {
    const name = "🧋".repeat(100);
    const answers = { wish: { type: "string" as const, text: "A new till" } };
    await add({ kind: "launch", task: "launch:5", launch: { ...LAUNCH, name }, answers });
    loseAnswer(true);
    await drain();
    await drainLater();
    expect(await launchedItem.read()).toMatchObject([{ name }]);
    expect(await readRecords()).toEqual([]);
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
