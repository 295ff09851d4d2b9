import { expect, test } from "vitest";
import { DEFAULT_SETTINGS, EMPTY_OUTBOX, NEW_STATUS } from "../store/defaults";
import { unwrap } from "./stored-state";

const stored = (value: unknown) => ({ version: 1, value });

test("a stored value is taken in the version that this page knows", () => {
  expect(unwrap(stored(["a"]), 1, [])).toEqual(["a"]);
  expect(unwrap(stored(["a"]), 2, [])).toEqual([]);
  expect(unwrap("a", 1, [])).toEqual([]);
  expect(unwrap<string | null>(stored("a"), 1, null)).toBe("a");
});

test.each([
  [EMPTY_OUTBOX, { entries: {} }],
  [EMPTY_OUTBOX, null],
  [DEFAULT_SETTINGS, []],
  [NEW_STATUS, { state: 5 }],
  [[], "text"],
])("in place of %j, what is of another kind is not: %j", (fallback, value) => {
  expect(unwrap<unknown>(stored(value), 1, fallback)).toBe(fallback);
});
