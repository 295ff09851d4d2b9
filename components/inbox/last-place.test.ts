// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { route } from "../../lib/app/route";
import { followLastPlace, readLastPlace } from "./last-place";

function memory() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

it("opens where it was left, for half an hour", () => {
  const local = memory();
  followLastPlace(local, () => 1_000);
  route.value = { screen: "task", connection: "main", task: "7" };
  expect(readLastPlace(local, 1_000 + 29 * 60_000)).toBe("#/task/main/7");
  expect(readLastPlace(local, 1_000 + 30 * 60_000)).toBe("#/");
  route.value = { screen: "inbox" };
  expect(readLastPlace(local, 1_000)).toBe("#/");
});

it("opens the inbox when nothing, or nothing sensible, is remembered", () => {
  const odd = memory();
  odd.setItem("last-place", "yesterday #/task/main/7");
  for (const local of [memory(), odd]) expect(readLastPlace(local, 0)).toBe("#/");
});

it("opens where the person wants it to begin, unless it was left somewhere just now", () => {
  const local = memory();
  local.setItem("start", "launch");
  expect(readLastPlace(local, 1_000)).toBe("#/launch");
  followLastPlace(local, () => 1_000);
  route.value = { screen: "inbox" };
  expect(readLastPlace(local, 2_000)).toBe("#/");
});
