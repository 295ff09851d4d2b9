import type { LaunchTemplate } from "../../tasks/template";
import type { CellWords, DataRow } from "../data-row";

/** A row for tests. */
export function sampleRow(row: Partial<DataRow> = {}): DataRow {
  return {
    id: "1",
    name: "A workflow",
    status: "running",
    startedAt: 0,
    completedAt: null,
    cells: {},
    ...row,
  };
}

/** The template whose workflows they are. */
export const REFUND: LaunchTemplate = {
  id: "5",
  name: "Refund",
  description: "",
  namePattern: null,
  active: true,
  steps: 1,
  uses: null,
  fields: [],
  fieldsets: [],
};

export const number = (text: string) => ({ kind: "number" as const, text, number: Number(text) });
export const text = (text: string) => ({ kind: "text" as const, text });
export const moment = (at: number) => ({ kind: "moment" as const, at });

/** Words that tests can foresee. */
export const WORDS: CellWords = { moment: (at) => `at ${at}`, status: (status) => status };
