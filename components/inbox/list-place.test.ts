import { beforeEach, expect, test } from "vitest";
import { sampleConnection, sampleEntry } from "../../lib/tasks/testing/samples";
import type { Item, Section } from "./inbox-model";
import { listPlaces, place, reachablePlace } from "./list-place";

const connection = sampleConnection();
const task = (key: string): Item => ({ kind: "needs-you", key, connection, task: key, entry: sampleEntry() });
const waiting = (key: string): Item => ({ kind: "waiting", key, connection, entry: sampleEntry() });
const LIST: Section[] = [
  { name: "waiting", items: [waiting("w")] },
  { name: "today", items: [task("a"), task("b")] },
  { name: "later", items: [waiting("v"), task("c")] },
];

beforeEach(() => {
  place.index = 0;
});

test("answers on their way are no places", () => {
  expect(listPlaces(LIST).map(({ key }) => key)).toEqual(["a", "b", "c"]);
});

test("at first, the first row that leads somewhere is reached", () => {
  expect(reachablePlace(LIST, null)).toEqual({ key: "a", section: 1, index: 0 });
  expect(reachablePlace([], null)).toBeUndefined();
});

test("the active row is reached, and its place remembered", () => {
  expect(reachablePlace(LIST, "c")).toEqual({ key: "c", section: 2, index: 1 });
  expect(place.index).toBe(2);
});

test.each([
  [1, "b"],
  [2, "c"],
  [7, "c"],
])("in place of the row %i that is gone, %s is reached", (index, key) => {
  place.index = index;
  expect(reachablePlace(LIST, "gone")?.key).toBe(key);
  expect(reachablePlace(LIST, null)?.key).toBe(key);
  expect(place.index).toBe(index);
});
