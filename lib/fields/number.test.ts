import { expect, test } from "vitest";
import { isNumber, normalizeNumber } from "./number";

test.each(["12", "12.50", "1,5", "-3", "+5", "007", "0", " 12 ", ".5", "12.", "1e3", "1E+3", "9".repeat(30)])(
  "takes %j",
  (text) => {
    expect(isNumber(text)).toBe(true);
  },
);

test.each([
  "",
  "abc",
  "1 000",
  "1_000",
  "12 EUR",
  "--1",
  "1,234.5",
  "1.2.3",
  "NaN",
  "sNaN",
  "Infinity",
  "-inf",
  "1e",
  "1e9999",
  "٣",
  "１２",
  ".",
  "0x1",
])("refuses %j", (text) => {
  expect(isNumber(text)).toBe(false);
});

test("a comma becomes a point", () => {
  expect(normalizeNumber(" 1,5 ")).toBe("1.5");
});

test("a long text of digits is refused in a moment", () => {
  const begun = performance.now();
  expect(isNumber(`${"1".repeat(100_000)}x`)).toBe(false);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
