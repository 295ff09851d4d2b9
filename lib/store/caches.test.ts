import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { IDBObjectStore } from "fake-indexeddb";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { sampleTask } from "../app/testing/samples";
import { cacheTask } from "./cached-tasks";
import { dropCaches } from "./caches";
import { readDraft, writeDraft } from "./drafts";
import { cachedTaskItem, settingsItem } from "./items";
import { DEFAULT_SETTINGS } from "./defaults";

beforeEach(() => fakeBrowser.reset());

const cached = (readAt: number) => ({ version: 1, value: { task: { id: "1" }, readAt } });
const names = async () => Object.keys(await browser.storage.local.get(null)).sort();
const full = () => Promise.reject(new Error("QUOTA_BYTES quota exceeded"));

describe("room on the disk", () => {
  it("is made by what was read longest ago, and by nothing that only this browser knows", async () => {
    await browser.storage.local.set({
      "task:c1:1": cached(30),
      "task:c1:2": cached(10),
      "directory:c1": cached(20),
      "task:c2:3": cached(40),
      outbox: 1,
      settings: 1,
      "secret:c1": 1,
      "snapshot:c1": 1,
    });
    await dropCaches(0.5);
    expect(await names()).toEqual([
      "outbox",
      "secret:c1",
      "settings",
      "snapshot:c1",
      "task:c1:1",
      "task:c2:3",
    ]);
    await dropCaches(1);
    expect(await names()).toEqual(["outbox", "secret:c1", "settings", "snapshot:c1"]);
  });

  it("is made for a value that the disk refuses", async () => {
    await browser.storage.local.set({ "task:c1:1": cached(10), "task:c1:2": cached(20) });
    vi.spyOn(browser.storage.local, "set").mockImplementationOnce(full);
    await settingsItem.write({ ...DEFAULT_SETTINGS, undoMilliseconds: 1 });
    expect((await settingsItem.read()).undoMilliseconds).toBe(1);
    expect(await names()).toEqual(["settings", "task:c1:2"]);
  });

  it("is not made for ever: what the disk still refuses is told to who wrote it", async () => {
    await browser.storage.local.set({ "task:c1:1": cached(10) });
    vi.spyOn(browser.storage.local, "set").mockImplementation(full);
    await expect(settingsItem.write({ ...DEFAULT_SETTINGS, undoMilliseconds: 1 })).rejects.toThrow("quota");
    expect(await names()).toEqual([]);
  });

  it("is made for what a person types", async () => {
    await browser.storage.local.set({ "task:c1:1": cached(10) });
    const draft = { connection: "c1", task: "7", answers: {}, changedAt: 5 };
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await writeDraft(draft);
    expect(await readDraft("c1", "7")).toEqual(draft);
    expect(await names()).toEqual([]);
  });
});

it("keeps the details of the latest few hundred tasks only", async () => {
  const old = Array.from({ length: 500 }, (_, index) => [`task:c1:old${index}`, cached(index)]);
  await browser.storage.local.set({ ...Object.fromEntries(old), "templates:c1": 1 });
  await cacheTask("c1", sampleTask({ id: "new" }), 1_000);
  const kept = await names();
  expect(kept.filter((name) => name.startsWith("task:"))).toHaveLength(250);
  expect(kept).toContain("templates:c1");
  expect(await cachedTaskItem("c1", "new").read()).not.toBeNull();
  expect(kept).not.toContain("task:c1:old0");
  expect(kept).toContain("task:c1:old499");
});
