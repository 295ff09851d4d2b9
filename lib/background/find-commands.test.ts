import { beforeEach, describe, expect, it } from "vitest";
import type { Command } from "../messages/command";
import { listItem } from "../store/items";
import type { ListView } from "../store/stored";
import { parseCommand } from "./command-schema";
import { runCommand } from "./commands";
import { disconnect } from "./disconnect";
import { startTinyServer } from "./testing/tiny-server";
import { CONNECTION, makePorts, resetWorld } from "./testing/world";
import { makeWork } from "./testing/work";

const VIEW: ListView = { sort: "newest", group: "template", templates: ["8"], steps: [] };

beforeEach(resetWorld);

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
