import { expect, test } from "vitest";
import { windowRows } from "./row-window";

test.each([
  ["the beginning of a long list", { top: 0, height: 100 }, { start: 0, end: 7 }],
  ["the middle", { top: 1000, height: 100 }, { start: 48, end: 57 }],
  ["the end", { top: 1_999_900, height: 100 }, { start: 99_993, end: 100_000 }],
  ["beyond the end, as after a filter", { top: 9_000_000, height: 100 }, { start: 100_000, end: 100_000 }],
  ["a view without a height", { top: 0, height: 0 }, { start: 0, end: 2 }],
])("%s", (_, view, expected) => {
  expect(windowRows(100_000, view, 20, 2)).toEqual(expected);
});
