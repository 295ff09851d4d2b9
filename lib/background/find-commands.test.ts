import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Command } from "../messages/command";
import { listItem } from "../store/items";
import type { ListView } from "../store/stored";
import { parseCommand } from "./command-schema";
import { runCommand, type Work } from "./commands";
import { disconnect } from "./disconnect";
import { addressOf, CONNECTION, json, makePorts, resetWorld, startTinyServer } from "./testing/world";

const VIEW: ListView = { sort: "newest", group: "template", templates: ["8"], steps: [] };

beforeEach(resetWorld);

function makeWork(): Work {
  return { poll: vi.fn(), welcome: vi.fn(), drain: vi.fn(), drainAt: vi.fn(), paint: vi.fn() };
}

describe("search-tasks", () => {
  async function ask(input: Extract<Command, { name: "search-tasks" }>["input"]) {
    const asked: URL[] = [];
    const fetch: typeof globalThis.fetch = async (request) => {
      asked.push(new URL(addressOf(request)));
      return json({ count: 240, next: null, previous: null, results: [{ id: 7, name: "Score" }, { id: 8 }] });
    };
    const ports = makePorts(startTinyServer(), { fetch });
    const answer = await runCommand({ name: "search-tasks", input }, ports, makeWork());
    return { answer, url: asked[0] };
  }

  it("asks for words, encoded, in the server's own order", async () => {
    const { answer, url } = await ask({ connection: "c1", search: "a&b #ü", completed: false, offset: 0 });
    expect(url?.search).toBe("?limit=100&offset=0&is_completed=false&search=a%26b+%23%C3%BC");
    expect(answer).toMatchObject({
      ok: true,
      value: { count: 240, rows: [{ id: "7", name: "Score" }], unreadable: [{ id: "8" }] },
    });
  });

  it("asks for a page of finished tasks, newest first", async () => {
    const { url } = await ask({ connection: "c1", search: "", completed: true, offset: 100 });
    expect(url?.search).toBe("?limit=100&offset=100&is_completed=true&ordering=-completed");
  });
});

describe("set-list", () => {
  const set = (list: Extract<Command, { name: "set-list" }>["input"]["list"]) =>
    runCommand(
      { name: "set-list", input: { connection: "c1", list } },
      makePorts(startTinyServer()),
      makeWork(),
    );

  it("replaces the parts that are given and keeps the others", async () => {
    await set({ view: VIEW, pinned: ["1"] });
    await set({ pinned: ["2"], saved: [{ name: "Mine", view: VIEW }] });
    await set({ view: null });
    expect(await listItem("c1").read()).toEqual({
      view: null,
      pinned: ["2"],
      saved: [{ name: "Mine", view: VIEW }],
    });
  });

  it("takes nothing that is not a list's preferences", () => {
    const parse = (list: unknown) => parseCommand({ name: "set-list", input: { connection: "c1", list } });
    expect(parse({ view: VIEW })).not.toBeNull();
    expect(parse({ view: { ...VIEW, sort: "magic" } })).toBeNull();
    expect(parse({ pinned: [1] })).toBeNull();
  });

  it("is forgotten with its connection", async () => {
    await set({ pinned: ["1"] });
    await disconnect(CONNECTION.id);
    expect(await listItem("c1").read()).toEqual({});
  });
});
