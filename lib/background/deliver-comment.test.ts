import { describe, expect, it } from "vitest";
import { outboxViewItem } from "../store/items";
import { readRecords } from "../store/outbox";
import { discardRecord } from "./outbox";
import { json } from "./testing/tiny-server";
import { giveBack, comment, add, drain, drainLater, sendTwice, loseAnswer, texts } from "./testing/delivery";
import { server, prepareWorld } from "./testing/fresh-world";

prepareWorld();

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
