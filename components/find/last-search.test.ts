import { beforeEach, expect, it } from "vitest";
import { query, scope } from "./find-state";
import { followSearch, restoreSearch } from "./last-search";

const MINUTE = 60_000;
const stored = new Map<string, string>();
const local = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
};

function forget() {
  query.value = "";
  scope.value = "waiting";
}

beforeEach(() => {
  stored.clear();
  forget();
});

it("takes up a search that was left a short while ago", () => {
  const stop = followSearch(local, () => 0);
  query.value = "two  words";
  scope.value = "finished";
  stop();
  forget();
  restoreSearch(local, 29 * MINUTE);
  expect([query.value, scope.value]).toEqual(["two  words", "finished"]);
});

it("forgets one that was left long ago", () => {
  const stop = followSearch(local, () => 0);
  query.value = "old";
  stop();
  forget();
  restoreSearch(local, 31 * MINUTE);
  expect(query.value).toBe("");
});

it("begins with nothing where nothing is stored", () => {
  restoreSearch(local, 0);
  expect([query.value, scope.value]).toEqual(["", "waiting"]);
});
