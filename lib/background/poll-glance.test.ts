import { describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { snapshotItem, statusItem } from "../store/items";
import { pollConnection } from "./poll";
import { json } from "./testing/tiny-server";
import { CONNECTION } from "./testing/world";
import { server, ports, prepareWorld } from "./testing/fresh-world";
import { row, poll } from "./testing/polled-inbox";

prepareWorld();

describe("a poll while nobody looks", () => {
  const MINUTE = 60_000;
  const next = () => {
    ports.clock.now += MINUTE;
    server.queries.length = 0;
    return poll();
  };
  /** Answers as servers do: urgent tasks first, then the newest, and no more than asked for. */
  const serve = (...tasks: ReturnType<typeof row>[]) => {
    const sorted = tasks.toSorted(
      (one, other) =>
        Number(other.is_urgent) - Number(one.is_urgent) || other.date_started_tsp - one.date_started_tsp,
    );
    server.list = ({ limit, offset }) =>
      json({
        count: sorted.length,
        next: null,
        previous: null,
        results: sorted.slice(offset, offset + limit),
      });
  };
  const task = (id: number, is_urgent = false) => row(id, { is_urgent, date_started_tsp: id });
  const inOrder = (one: number, other: number) => one - other;
  const ids = async () =>
    (await snapshotItem("c1").read())?.rows.map(({ id }) => Number(id)).toSorted(inOrder);
  const FIVE = [task(1), task(2), task(3), task(4), task(5)];
  const URGENT = [6, 7, 8, 9].map((id) => task(id, true));

  it("looks at three rows of an unchanged list", async () => {
    serve(...FIVE);
    await poll("user");
    await next();
    expect(server.queries).toEqual([{ is_completed: "false", limit: "3", offset: "0" }]);
  });

  it("reads the whole list once another task has taken the place of one", async () => {
    serve(...FIVE);
    await poll("user");
    serve(...FIVE.slice(1), task(6));
    await next();
    expect(await ids()).toEqual([2, 3, 4, 5, 6]);
  });

  it("notices a task that has left, wherever it stood", async () => {
    serve(...FIVE);
    await poll("user");
    serve(...FIVE.slice(1));
    await next();
    expect(await ids()).toEqual([2, 3, 4, 5]);
  });

  it("notices what has changed about the newest tasks", async () => {
    serve(...FIVE);
    await poll("user");
    serve(...FIVE.slice(0, 4), { ...task(5), name: "Another name" });
    await next();
    expect((await snapshotItem("c1").read())?.rows[0]?.name).toBe("Another name");
  });

  it.each([
    ["one that is not", [...URGENT, ...FIVE.slice(1), task(10)], [2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ["an urgent one", [...URGENT.slice(1), ...FIVE, task(10, true)], [1, 2, 3, 4, 5, 7, 8, 9, 10]],
  ])(
    "sees, within three polls and below many urgent tasks, %s in the place of another",
    async (_, after, seen) => {
      serve(...URGENT, ...FIVE);
      await poll("user");
      serve(...after);
      for (let turn = 0; turn < 3; turn++) await next();
      expect(await ids()).toEqual(seen);
    },
  );

  it("cannot see a change far down, but reads the whole list every ten minutes", async () => {
    serve(...FIVE);
    await poll("user");
    serve({ ...task(1), name: "Another name" }, ...FIVE.slice(1));
    await next();
    expect(server.queries).toHaveLength(1);
    for (let turn = 0; turn < 9; turn++) await next();
    expect((await snapshotItem("c1").read())?.rows.at(-1)?.name).toBe("Another name");
  });

  it("reads the whole list again while a page is open, and for whoever asks", async () => {
    serve(...FIVE);
    await poll("user");
    for (const reason of ["alarm", "page", "user", "event"] as const) {
      ports.clock.now += MINUTE;
      server.queries.length = 0;
      await pollConnection(CONNECTION, reason, { ...ports, isPageOpen: () => true });
      expect({ reason, asked: server.queries }).toMatchObject({ reason, asked: [{ limit: "1000" }] });
    }
  });

  it("asks one small question a minute and six whole ones an hour, and writes nothing to the disk", async () => {
    serve(...FIVE, ...URGENT);
    await poll("user");
    const written = vi.spyOn(browser.storage.local, "set");
    const asked: (string | undefined)[] = [];
    for (let minute = 0; minute < 60; minute++) {
      await next();
      asked.push(...server.queries.map(({ limit }) => limit));
    }
    expect(asked).toHaveLength(60);
    expect(asked.filter((limit) => limit !== "3")).toHaveLength(6);
    expect(written).not.toHaveBeenCalled();
  });

  it("backs off when a look fails", async () => {
    serve(...FIVE);
    await poll("user");
    server.list = () => json({}, 502);
    await next();
    expect(await statusItem("c1").read()).toMatchObject({ state: "failing", failures: 1 });
    expect(await ids()).toEqual([1, 2, 3, 4, 5]);
  });
});
