import { expect, test } from "vitest";
import { mergeColumns, rowText, type DataColumn } from "./data-row";
import { moment, number, sampleRow, text, WORDS } from "./testing/rows";

const column = (key: string): DataColumn => ({ key, name: key, type: "string", hidden: false });

test("every cell reads as a person would write it", () => {
  const files = [
    { name: "offer.pdf", url: "https://files.test/1" },
    { name: "", url: "https://files.test/2" },
  ];
  const cells = { a: number("4.20"), b: text("Late"), c: moment(7), d: { kind: "files" as const, files } };
  const row = sampleRow({ name: "Refund", status: "done", startedAt: 1, completedAt: 2, cells });
  const texts = ["name", "status", "started", "completed", "a", "b", "c", "d", "e"].map((key) =>
    rowText(row, key, WORDS),
  );
  expect(texts).toEqual([
    "Refund",
    "done",
    "at 1",
    "at 2",
    "4.20",
    "Late",
    "at 7",
    "offer.pdf, https://files.test/2",
    "",
  ]);
});

test("columns of later pages come after those that are known", () => {
  const known = [column("a"), column("b")];
  expect(mergeColumns(known, [column("c"), column("a"), column("c")]).map(({ key }) => key)).toEqual([
    "a",
    "b",
    "c",
  ]);
  expect(mergeColumns(known, [column("b")])).toBe(known);
});
