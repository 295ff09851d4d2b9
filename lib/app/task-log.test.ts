import { describe, expect, it } from "vitest";
import { fail, succeed, type Result } from "../http/failure";
import type { TaskEvent } from "../tasks/event";
import { createLog, LOG_PAGE, type LogPage } from "./task-log";
import { sampleComment } from "./testing/samples";

const forbidden = fail<never>({ kind: "forbidden", url: "", status: 403, detail: null });

/** A server with a log of so many comments, the newest with the highest id. */
function serverWith(total: number) {
  const stored = Array.from({ length: total }, (_, index) => sampleComment({ id: `${index}`, at: index }));
  const asked: number[] = [];
  const list = (offset: number, limit: number): Promise<Result<LogPage>> => {
    asked.push(offset);
    const newest = stored.toReversed();
    return Promise.resolve(
      succeed({ count: stored.length, events: newest.slice(offset, offset + limit), unreadable: 0 }),
    );
  };
  return { stored, asked, list };
}

const ids = (events: TaskEvent[]) => events.map(({ id }) => Number(id));
const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, index) => from - index);

describe("a log of 500 entries", () => {
  it("comes page by page, newest first", async () => {
    const { list, asked } = serverWith(500);
    const log = createLog(list);
    await log.refresh();
    expect(log.older.value).toBe(500 - LOG_PAGE);
    expect(ids(log.events.value)).toEqual(down(499, 500 - LOG_PAGE));
    while (log.older.value !== 0) await log.readOlder();
    expect(ids(log.events.value)).toEqual(down(499, 0));
    expect(asked).toHaveLength(Math.ceil(500 / LOG_PAGE));
  });

  it("shows nothing twice when new entries arrive between two pages", async () => {
    const { list, stored } = serverWith(40);
    const log = createLog(list);
    await log.refresh();
    stored.push(sampleComment({ id: "40", at: 40 }));
    await Promise.all([log.readOlder(), log.refresh()]);
    expect(ids(log.events.value)).toEqual(down(40, 0));
  });

  it("begins anew when more has happened than one page holds, so that there is no gap", async () => {
    const { list, stored } = serverWith(10);
    const log = createLog(list);
    await log.refresh();
    for (let id = 10; id < 100; id++) stored.push(sampleComment({ id: `${id}`, at: id }));
    await log.refresh();
    expect(ids(log.events.value)).toEqual(down(99, 100 - LOG_PAGE));
  });
});

describe("a log that cannot be read", () => {
  it("offers no older entries for ever where some of them are unreadable", async () => {
    const log = createLog(() => Promise.resolve(succeed({ count: 40, events: [], unreadable: 10 })));
    await log.refresh();
    for (let pages = 0; pages < 3; pages++) await log.readOlder();
    expect(log.older.value).toBe(0);
  });

  it("keeps what it has and says why", async () => {
    const { list } = serverWith(3);
    let broken = false;
    const log = createLog((offset, limit) => (broken ? Promise.resolve(forbidden) : list(offset, limit)));
    await log.refresh();
    broken = true;
    await log.refresh();
    expect(log.events.value).toHaveLength(3);
    expect(log.failure.value?.kind).toBe("forbidden");
  });
});

describe("a changed comment", () => {
  const textOf = (events: TaskEvent[]) =>
    events.flatMap((event) => (event.kind === "comment" ? [event.text] : []));

  it("is shown at once, and taken back when the server refuses", async () => {
    const log = createLog(serverWith(1).list);
    await log.refresh();
    const changed = log.change("0", { text: "new" }, () => Promise.resolve(forbidden));
    expect(textOf(log.events.value)).toEqual(["new"]);
    expect(await changed).toEqual(forbidden);
    expect(textOf(log.events.value)).toEqual(["A comment"]);
  });

  it("is not shown as it was by an older answer that arrives meanwhile", async () => {
    const log = createLog(serverWith(1).list);
    await log.refresh();
    let answer: (result: Result<TaskEvent | null>) => void = () => undefined;
    const changed = log.change("0", { text: "new" }, () => new Promise((resolve) => (answer = resolve)));
    await log.refresh();
    expect(textOf(log.events.value)).toEqual(["new"]);
    answer(succeed(sampleComment({ id: "0", at: 0, text: "as stored", edited: true })));
    await changed;
    expect(textOf(log.events.value)).toEqual(["as stored"]);
  });
});
