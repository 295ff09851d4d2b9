import { expect, test } from "vitest";
import { readRetryAfter } from "./retry-after";

const NOW = Date.parse("2026-11-21T12:00:00Z");

test.each([
  ["seconds", "60", 60],
  ["no wait", "0", 0],
  ["blanks around it", " 7 ", 7],
  ["a fraction", "1.5", 2],
  ["less than nothing", "-5", 0],
  ["an HTTP date", "Sat, 21 Nov 2026 12:02:00 GMT", 120],
  ["a date in the past", "Sat, 21 Nov 2026 11:00:00 GMT", 0],
  ["more than a day", "9999999", 86_400],
  ["a date far away", "Sat, 21 Nov 2099 12:00:00 GMT", 86_400],
])("reads %s", (_, header, seconds) => {
  expect(readRetryAfter(header, NOW)).toBe(seconds);
});

test.each([
  ["nothing", null],
  ["an empty header", ""],
  ["words", "soon"],
  ["a sign", "++"],
])("makes nothing of %s", (_, header) => {
  expect(readRetryAfter(header, NOW)).toBeNull();
});
