import type { Cell, CellWords, DataColumn, DataRow } from "./data-row";
import { cellText } from "./data-row";

/** What every workflow has besides its fields, as names of columns. */
export interface FixedNames {
  id: string;
  name: string;
  status: string;
  started: string;
  completed: string;
}

const isoOf = (at: number | null) => (at === null ? "" : new Date(at).toISOString());

/** Files as their addresses, which can be opened; moments in ISO 8601, which every program reads. */
function exportText(cell: Cell | undefined): string {
  if (cell?.kind === "files") return cell.files.map(({ name, url }) => url ?? name).join(" ");
  return cellText(cell, { moment: isoOf });
}

/** Rows as lines of texts, for a file: the names of the columns first. Columns of one name are told apart by their key. */
export function exportLines(
  rows: DataRow[],
  columns: DataColumn[],
  names: FixedNames,
  status: CellWords["status"],
): string[][] {
  const counts = new Map<string, number>();
  for (const { name } of columns) counts.set(name, (counts.get(name) ?? 0) + 1);
  const headings = columns.map(({ name, key }) => ((counts.get(name) ?? 0) > 1 ? `${name} (${key})` : name));
  return [
    [names.id, names.name, names.status, names.started, names.completed, ...headings],
    ...rows.map((row) => [
      row.id,
      row.name,
      status(row.status),
      isoOf(row.startedAt),
      isoOf(row.completedAt),
      ...columns.map(({ key }) => exportText(row.cells[key])),
    ]),
  ];
}

/** Numbers that a computer keeps exactly are numbers, the others stay texts. */
function plainValue(cell: Cell | undefined): unknown {
  switch (cell?.kind) {
    case undefined:
      return null;
    case "number":
      return String(cell.number) === cell.text ? cell.number : cell.text;
    case "moment":
      return isoOf(cell.at);
    case "files":
      return cell.files;
    case "text":
      return cell.text;
  }
}

/** Rows as JSON: an object for each workflow, its fields by api name, and what the fields are called. */
export function exportJson(rows: DataRow[], columns: DataColumn[]): string {
  const fields = columns.map(({ key, name, type }) => ({ api_name: key, name, type }));
  const workflows = rows.map((row) => ({
    id: row.id,
    name: row.name,
    status: row.status,
    started: row.startedAt === null ? null : isoOf(row.startedAt),
    completed: row.completedAt === null ? null : isoOf(row.completedAt),
    fields: Object.fromEntries(columns.map(({ key }) => [key, plainValue(row.cells[key])])),
  }));
  return `${JSON.stringify({ fields, workflows }, null, 2)}\n`;
}
