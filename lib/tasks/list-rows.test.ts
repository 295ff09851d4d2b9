import { expect, it } from "vitest";
import { listRows } from "./list-rows";
import { sampleConnection, sampleRow } from "./testing/samples";

const rows = [
  sampleRow({ id: "1", templateId: "8" }),
  sampleRow({ id: "2", templateId: "9" }),
  sampleRow({ id: "3", templateId: null }),
];
const stored = { rows, templateNames: { "8": "Vendor review", "9": "" } };
const describeRow = ({ id, templateName, templateKey }: ReturnType<typeof listRows>[number]) => [
  id,
  templateName,
  templateKey,
];

it("gives each row its template's name, where that is known", () => {
  expect(listRows(stored, sampleConnection(), false).map(describeRow)).toEqual([
    ["1", "Vendor review", "8"],
    ["2", "", "9"],
    ["3", "", ""],
  ]);
});

it("keeps templates of several accounts apart that have the same number", () => {
  const [one] = listRows(stored, sampleConnection({ id: "one" }), true);
  const [other] = listRows(stored, sampleConnection({ id: "other" }), true);
  expect(one?.templateKey).not.toBe(other?.templateKey);
});
