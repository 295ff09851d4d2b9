import { expect, test } from "vitest";
import { writeDuration } from "./duration-unit";

const MINUTE = 60_000;

test.each([
  [0, "0 minutes"],
  [20_000, "0.3 minutes"],
  [MINUTE, "1 minute"],
  [119 * MINUTE, "119 minutes"],
  [150 * MINUTE, "2.5 hours"],
  [47 * 60 * MINUTE, "47 hours"],
  [84 * 60 * MINUTE, "3.5 days"],
  [20.4 * 24 * 60 * MINUTE, "20 days"],
])("%d milliseconds are %s", (duration, words) => {
  expect(writeDuration(duration, "en")).toBe(words);
});
