import type { Cell, CellWords, DataRow } from "./data-row";
import { rowText } from "./data-row";

export interface Sorting {
  /** A column's key, or one of a workflow's own. */
  key: string;
  direction: "ascending" | "descending";
}

type Rank = number | string | null;

const rankOfCell = (cell: Cell | undefined): Rank => {
  if (cell?.kind === "number") return cell.number;
  if (cell?.kind === "moment") return cell.at;
  return null;
};

function rankOf(row: DataRow, key: string, words: CellWords): Rank {
  if (key === "started") return row.startedAt;
  if (key === "completed") return row.completedAt;
  return rankOfCell(row.cells[key]) ?? (rowText(row, key, words) || null);
}

/** Numbers before texts; both among themselves. */
function compareRanks(one: number | string, other: number | string, texts: Intl.Collator): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one === "string" && typeof other === "string") return texts.compare(one, other);
  return typeof one === "number" ? -1 : 1;
}

/**
 * Sorts rows by a column: numbers and moments by their size, texts as the language has them, with numbers inside them
 * by size. Empty cells come last in both directions. Rows that are equal keep their order.
 */
export function sortRows(
  rows: DataRow[],
  sorting: Sorting | null,
  words: CellWords,
  language: string,
): DataRow[] {
  if (!sorting) return rows;
  const texts = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const sign = sorting.direction === "ascending" ? 1 : -1;
  const ranked = rows.map((row) => ({ row, rank: rankOf(row, sorting.key, words) }));
  ranked.sort((one, other) => {
    if (one.rank === null || other.rank === null)
      return Number(one.rank === null) - Number(other.rank === null);
    return sign * compareRanks(one.rank, other.rank, texts);
  });
  return ranked.map(({ row }) => row);
}
