import { expect, test } from "vitest";
import { fileNameOf } from "./save-file";

test.each([
  ["Customer refund", "Customer refund.csv"],
  ["a/b\\c:d", "a b c d.csv"],
  ["../../etc", "etc.csv"],
  ["Größe 🌱", "Größe 🌱.csv"],
  ["  ", "file.csv"],
  ["x".repeat(200), `${"x".repeat(80)}.csv`],
])("%j becomes %j", (words, name) => {
  expect(fileNameOf(words, "csv")).toBe(name);
});
