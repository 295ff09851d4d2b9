import { describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { connectionsItem, statusItem } from "../store/items";
import { addRecord, readRecords } from "../store/outbox";
import { enqueue as put } from "./enqueue";
import { drainOutbox } from "./outbox";
import { ports, prepareWorld, server } from "./testing/fresh-world";
import { json } from "./testing/tiny-server";
import { completion, CONNECTION } from "./testing/world";

prepareWorld();

const enqueue = () => put(CONNECTION, completion(server), ports);
const drain = () => drainOutbox(ports, () => undefined);

describe("a server that fails over the same answer again and again", () => {
  it("is not asked for ever", async () => {
    server.nextCompletions = Array.from({ length: 20 }, () => ({
      act: false,
      outcome: "status",
      status: 500,
    }));
    await enqueue();
    for (let round = 0; round < 20; round++) {
      await drain();
      ports.clock.now += 300_000;
    }
    expect(server.requests.filter((request) => request.startsWith("POST"))).toHaveLength(4);
    expect((await readRecords())[0]?.obstacle).toMatchObject({
      reason: "refused",
      failure: { kind: "server", status: 500 },
    });
  });
});

describe("a browser that breaks over one answer", () => {
  it("sends the others all the same", async () => {
    await enqueue();
    const [record] = await readRecords();
    if (record?.kind !== "complete") throw new Error("Nothing is queued");
    const broken = { ...record, operation: "broken", task: "8", queuedAt: record.queuedAt - 1 };
    await addRecord({ ...broken, version: { ...broken.version, fields: "" }, connection: "c2" });
    await connectionsItem.write([CONNECTION, { ...CONNECTION, id: "c2", api: "no address" }]);
    await drain();
    expect(server.completions).toHaveLength(1);
    expect(await readRecords()).toMatchObject([{ state: "queued", failure: { kind: "interrupted" } }]);
  });
});

describe("a clock that is put back", () => {
  it("holds no answer up", async () => {
    server.nextCompletions = [{ act: false, outcome: "status", status: 429 }];
    await enqueue();
    await drain();
    ports.clock.now -= 365 * 24 * 3_600_000;
    await drain();
    expect(server.completions).toHaveLength(1);
  });

  it("by less than a day holds none up either", async () => {
    server.nextCompletions = [{ act: false, outcome: "no-answer" }];
    await enqueue();
    await drain();
    ports.clock.now -= 23 * 3_600_000;
    await drain();
    expect(server.completions).toHaveLength(1);
  });
});

describe("a key that is refused", () => {
  it("is not tried again until the person has acted", async () => {
    server.nextReads = [() => json({ detail: "Invalid token." }, 401)];
    await enqueue();
    await drain();
    expect(await statusItem("c1").read()).toMatchObject({ state: "stopped" });
    ports.clock.now += 3_600_000;
    await drain();
    expect(server.requests).toHaveLength(1);
    await statusItem("c1").write({ state: "new" });
    await drain();
    expect(server.completions).toHaveLength(1);
  });
});

describe("a browser that takes an answer and then nothing more", () => {
  it("does not have the person told that the answer is not taken", async () => {
    const disk = vi.spyOn(browser.storage.local, "set").mockRejectedValue(new Error("The disk is full."));
    expect(await enqueue()).toMatchObject({ ok: true });
    disk.mockRestore();
    await drain();
    expect(server.completions).toHaveLength(1);
  });
});
