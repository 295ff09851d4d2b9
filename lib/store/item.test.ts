import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { defineItem, onHealed } from "./item";

const isNumber = (value: unknown): value is number => typeof value === "number";
const count = defineItem({ key: "count", version: 2, fallback: 0, check: isNumber });

beforeEach(() => fakeBrowser.reset());

describe("a stored item", () => {
  it("reads its default while nothing is stored, and what was written afterwards", async () => {
    expect(await count.read()).toBe(0);
    await count.write(3);
    expect(await count.read()).toBe(3);
  });

  it("writes nothing that is stored already", async () => {
    expect(await count.write(3)).toBe(true);
    expect(await count.write(3)).toBe(false);
  });

  it("writes nothing that is stored already, whatever order the browser gives members in", async () => {
    const isPoint = (value: unknown): value is object => typeof value === "object";
    const point = defineItem({ key: "point", version: 1, fallback: {}, check: isPoint });
    await browser.storage.local.set({ point: { value: { at: [{ x: 1, y: 2 }], on: true }, version: 1 } });
    expect(await point.write({ on: true, at: [{ y: 2, x: 1 }] })).toBe(false);
    expect(await point.write({ on: true, at: [{ y: 1, x: 2 }] })).toBe(true);
  });

  it.each([
    ["another type", { version: 2, value: "three" }],
    ["no wrapping", 3],
    ["a future version", { version: 3, value: 3 }],
    ["a text", "null"],
  ])("heals %s to its default and reports it", async (_, stored) => {
    const healed = vi.fn<(key: string) => void>();
    onHealed(healed);
    await browser.storage.local.set({ count: stored });
    expect(await count.read()).toBe(0);
    expect(healed).toHaveBeenCalledWith("count");
  });

  it("migrates the value of an older version", async () => {
    await browser.storage.local.set({ count: { version: 1, value: "3" } });
    const migrating = defineItem({ key: "count", version: 2, fallback: 0, check: isNumber, migrate: Number });
    expect(await migrating.read()).toBe(3);
  });

  it("puts no default in the place of what is only out of reach", async () => {
    await count.write(3);
    vi.spyOn(browser.storage.local, "get").mockRejectedValueOnce(new Error("IO error"));
    await expect(count.update((value) => value + 1)).rejects.toThrow("IO error");
    expect(await count.read()).toBe(3);
  });

  it("loses no update when many come at once", async () => {
    await Promise.all(Array.from({ length: 50 }, () => count.update((value) => value + 1)));
    expect(await count.read()).toBe(50);
  });
});
