import type { FieldType } from "../fields/output-field";

/** A field of many workflows: one column of their table. */
export interface DataColumn {
  /** The field's api name. */
  key: string;
  name: string;
  type: FieldType | "unknown";
  hidden: boolean;
}

/** What a workflow holds in a field, ready to be shown, sorted and written to a file. Empty ones have no cell. */
export type Cell =
  | { kind: "text"; text: string }
  /** `text` as it was typed: a number may have more digits than a computer keeps. */
  | { kind: "number"; text: string; number: number }
  /** Unix milliseconds. */
  | { kind: "moment"; at: number }
  | { kind: "files"; files: { name: string; url: string | null }[] };

/** A workflow with its fields' values: one row of the table. Moments are Unix milliseconds. */
export interface DataRow {
  id: string;
  name: string;
  status: "running" | "done" | "snoozed" | "unknown";
  startedAt: number | null;
  completedAt: number | null;
  /** By the column's key. */
  cells: Partial<Record<string, Cell>>;
}

/** Writes the parts of a cell that look different for every person. */
export interface CellWords {
  /** Unix milliseconds. */
  moment: (at: number) => string;
  status: (status: DataRow["status"]) => string;
}

/** A cell as a person reads it. */
export function cellText(cell: Cell | undefined, { moment }: Pick<CellWords, "moment">): string {
  if (!cell) return "";
  switch (cell.kind) {
    case "moment":
      return moment(cell.at);
    case "files":
      return cell.files.map(({ name, url }) => name || (url ?? "")).join(", ");
    default:
      return cell.text;
  }
}

/** What a row has in a column, as a person reads it. */
export function rowText(row: DataRow, key: string, words: CellWords): string {
  switch (key) {
    case "name":
      return row.name;
    case "status":
      return words.status(row.status);
    case "started":
      return row.startedAt === null ? "" : words.moment(row.startedAt);
    case "completed":
      return row.completedAt === null ? "" : words.moment(row.completedAt);
    default:
      return cellText(row.cells[key], words);
  }
}

/** Adds the columns that are not there yet, after those that are. The same list where there are none. */
export function mergeColumns(columns: DataColumn[], more: DataColumn[]): DataColumn[] {
  const known = new Set(columns.map(({ key }) => key));
  const added = more.filter(({ key }) => !known.has(key) && known.add(key));
  return added.length === 0 ? columns : [...columns, ...added];
}
