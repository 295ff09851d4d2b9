import { expect, test } from "vitest";
import type { DataColumn } from "./data-row";
import { exportJson, exportLines } from "./export-rows";
import { moment, number, sampleRow, text } from "./testing/rows";

const NAMES = { id: "Id", name: "Workflow", status: "Status", started: "Started", completed: "Completed" };
const columns: DataColumn[] = [
  { key: "amount", name: "Amount", type: "number", hidden: false },
  { key: "paid", name: "Paid on", type: "date", hidden: false },
  { key: "offer", name: "Offer", type: "file", hidden: false },
];
const row = sampleRow({
  id: "61",
  name: "Refund",
  status: "done",
  startedAt: Date.UTC(2026, 10, 21),
  completedAt: null,
  cells: {
    amount: number("4.2"),
    paid: moment(Date.UTC(2026, 10, 22, 9)),
    offer: { kind: "files", files: [{ name: "offer.pdf", url: "https://files.test/1" }] },
  },
});

test("a file has a line of names and a line for each workflow, moments in ISO 8601 and files as addresses", () => {
  expect(exportLines([row], columns, NAMES, (status) => status.toUpperCase())).toEqual([
    ["Id", "Workflow", "Status", "Started", "Completed", "Amount", "Paid on", "Offer"],
    [
      "61",
      "Refund",
      "DONE",
      "2026-11-21T00:00:00.000Z",
      "",
      "4.2",
      "2026-11-22T09:00:00.000Z",
      "https://files.test/1",
    ],
  ]);
});

test("columns of the same name are told apart", () => {
  const twins = columns.slice(0, 2).map((column) => ({ ...column, name: "Notes" }));
  expect(exportLines([], twins, NAMES, String)[0]?.slice(5)).toEqual(["Notes (amount)", "Notes (paid)"]);
});

test("JSON tells the fields and every workflow's values by api name", () => {
  expect(JSON.parse(exportJson([row], columns))).toEqual({
    fields: [
      { api_name: "amount", name: "Amount", type: "number" },
      { api_name: "paid", name: "Paid on", type: "date" },
      { api_name: "offer", name: "Offer", type: "file" },
    ],
    workflows: [
      {
        id: "61",
        name: "Refund",
        status: "done",
        started: "2026-11-21T00:00:00.000Z",
        completed: null,
        fields: {
          amount: 4.2,
          paid: "2026-11-22T09:00:00.000Z",
          offer: [{ name: "offer.pdf", url: "https://files.test/1" }],
        },
      },
    ],
  });
});

test("a number with more digits than a computer keeps stays a text", () => {
  const long = sampleRow({ cells: { amount: number("0.10000000000000000001"), paid: text("later") } });
  expect(JSON.parse(exportJson([long], columns))).toMatchObject({
    workflows: [{ fields: { amount: "0.10000000000000000001", paid: "later", offer: null } }],
  });
});
