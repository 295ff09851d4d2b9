import { beforeEach, expect, test } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { cachedTaskKey, VERSIONS } from "../store/keys";
import type { CachedTask } from "../store/stored";
import { followTask, keepAtHand } from "./stored-task";
import { sampleTask } from "./testing/samples";

beforeEach(() => fakeBrowser.reset());

const cached = (name: string): CachedTask => ({ task: { ...sampleTask(), name }, readAt: 1 });
const store = (task: string, value: CachedTask) =>
  browser.storage.local.set({ [cachedTaskKey("main", task)]: { version: VERSIONS.task, value } });
const settle = () => new Promise((resolve) => setTimeout(resolve));

test("a task at hand is there at once and stays the same while storage says nothing else", async () => {
  const known = cached("Known");
  await store("1", known);
  keepAtHand("main", new Map([["1", known]]));
  const { value } = followTask("main", "1");
  expect(value.value).toBe(known);
  await settle();
  expect(value.value).toBe(known);
});

test("what is at hand gives way to what is stored", async () => {
  await store("2", cached("New"));
  keepAtHand("main", new Map([["2", cached("Old")]]));
  const { value } = followTask("main", "2");
  await expect.poll(() => value.value?.task.name).toBe("New");
});

test("a task of another connection, or that is not at hand, is not known before storage has answered", async () => {
  await store("3", cached("Stored"));
  keepAtHand("other", new Map([["3", cached("Another")]]));
  const { value } = followTask("main", "3");
  expect(value.value).toBeUndefined();
  await expect.poll(() => value.value?.task.name).toBe("Stored");
});

test("only the latest hundred are kept at hand", () => {
  keepAtHand("many", new Map([["first", cached("First")]]));
  keepAtHand("many", new Map(Array.from({ length: 99 }, (_, index) => [`${index}`, cached("One")])));
  expect(followTask("many", "first").value.value).toBeDefined();
  keepAtHand("many", new Map([["last", cached("Last")]]));
  expect(followTask("many", "first").value.value).toBeUndefined();
  expect(followTask("many", "0").value.value).toBeDefined();
});
