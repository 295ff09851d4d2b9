import { expect, test } from "vitest";
import type { Cell } from "./data-row";
import { sortRows, type Sorting } from "./sort-rows";
import { moment, number, sampleRow, text, WORDS } from "./testing/rows";

const rowsOf = (...cells: (Cell | undefined)[]) =>
  cells.map((cell, index) => sampleRow({ id: String(index), cells: cell ? { x: cell } : {} }));
const order = (rows: ReturnType<typeof rowsOf>, direction: Sorting["direction"], key = "x") =>
  sortRows(rows, { key, direction }, WORDS, "en")
    .map(({ id }) => id)
    .join("");

test("without a sorting, rows stay as the server gave them", () => {
  const rows = rowsOf(number("2"), number("1"));
  expect(sortRows(rows, null, WORDS, "en")).toBe(rows);
});

test("numbers and moments go by size, not by their letters", () => {
  expect(order(rowsOf(number("10"), number("9"), number("-3.5")), "ascending")).toBe("210");
  expect(order(rowsOf(moment(1000), moment(30)), "ascending")).toBe("10");
});

test("texts go as a person sorts them: whatever the case and accents, numbers inside by size", () => {
  expect(order(rowsOf(text("Lot 10"), text("lot 9"), text("Élan"), text("Zebra")), "ascending")).toBe("2103");
});

test("empty cells come last in both directions", () => {
  const rows = rowsOf(undefined, number("1"), undefined, number("2"));
  expect(order(rows, "ascending")).toBe("1302");
  expect(order(rows, "descending")).toBe("3102");
});

test("a number that could not be read stands behind those that could", () => {
  expect(order(rowsOf(text("many"), number("7")), "ascending")).toBe("10");
});

test("rows sort by what every workflow has, too, and equal ones keep their order", () => {
  const rows = [
    sampleRow({ id: "0", name: "b", startedAt: 5 }),
    sampleRow({ id: "1", name: "a", startedAt: 9 }),
    sampleRow({ id: "2", name: "a", startedAt: null }),
  ];
  expect(order(rows, "ascending", "name")).toBe("120");
  expect(order(rows, "descending", "started")).toBe("102");
});
