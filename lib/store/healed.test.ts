import { beforeEach, describe, expect, it } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { noteHealed, readHealed } from "./healed";

beforeEach(() => fakeBrowser.reset());

describe("values put back to their default", () => {
  it("are noted once, with when that was first seen", async () => {
    await noteHealed("settings", 1_000);
    await noteHealed("settings", 2_000);
    await noteHealed("connections", 3_000);
    expect(await readHealed()).toEqual({ settings: 1_000, connections: 3_000 });
  });

  it("are none where the note itself cannot be read", async () => {
    await browser.storage.local.set({ healed: "what?" });
    expect(await readHealed()).toEqual({});
  });
});
