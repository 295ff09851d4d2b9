import { beforeEach, expect, test } from "vitest";
import { dropOwnHooks, openOwnHooks } from "./own-hooks";

const URL = "https://hooks.harborlight.test/in?token=abc";
const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};
beforeEach(() => kept.clear());

test("what was set here is known again, event by event and connection by connection", async () => {
  await openOwnHooks("harborlight", storage).add("task_completed", URL);
  const own = openOwnHooks("harborlight", storage);
  expect(await own.has("task_completed", URL)).toBe(true);
  expect(await own.has("task_returned", URL)).toBe(false);
  expect(await own.has("task_completed", `${URL}d`)).toBe(false);
  expect(await openOwnHooks("another", storage).has("task_completed", URL)).toBe(false);
});

test("no address can be read from what is stored", async () => {
  await openOwnHooks("harborlight", storage).add("task_completed", URL);
  expect([...kept.values()].join()).toMatch(/^\["[0-9a-f]{64}"\]$/);
});

test("what cannot be read counts as nothing, and the newest are kept", async () => {
  kept.set("own-hooks:harborlight", "{broken");
  const own = openOwnHooks("harborlight", storage);
  for (let index = 0; index <= 40; index++) await own.add("task_completed", `${URL}${index}`);
  expect(await own.has("task_completed", `${URL}0`)).toBe(false);
  expect(await own.has("task_completed", `${URL}40`)).toBe(true);
});

test("nothing is left of a connection that is gone", async () => {
  await openOwnHooks("harborlight", storage).add("task_completed", URL);
  dropOwnHooks(storage, "harborlight");
  expect(kept.size).toBe(0);
});
