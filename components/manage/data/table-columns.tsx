import { i18n } from "#i18n";
import { rowText, type CellWords, type DataColumn, type DataRow } from "../../../lib/data/data-row";
import { safeLink } from "../../../lib/text/safe-link";
import type { TableColumn } from "../table/data-table";

/** Widths in rem, by what a column holds. */
const WIDTHS: Partial<Record<DataColumn["type"], number>> = {
  number: 9,
  date: 12,
  text: 18,
  radio: 9,
  dropdown: 9,
  user: 11,
};

/** The columns of the table: what every workflow has, then its fields. */
export function tableColumns(columns: DataColumn[], words: CellWords): TableColumn<DataRow>[] {
  const fixed = (key: string, name: string, width: number): TableColumn<DataRow> => ({
    key,
    name,
    width,
    text: (row) => rowText(row, key, words),
  });
  return [
    fixed("name", i18n.t("data.columns.name"), 18),
    fixed("status", i18n.t("data.columns.status"), 7),
    fixed("started", i18n.t("data.columns.started"), 12),
    fixed("completed", i18n.t("data.columns.completed"), 12),
    ...columns.map((column): TableColumn<DataRow> => {
      const text = (row: DataRow) => rowText(row, column.key, words);
      return {
        key: column.key,
        name: column.name,
        width: WIDTHS[column.type] ?? 14,
        numeric: column.type === "number",
        text,
        show: column.type === "url" ? (row) => <Address text={text(row)} /> : undefined,
      };
    }),
  ];
}

function Address({ text }: { text: string }) {
  const link = safeLink(text);
  if (!link) return <>{text}</>;
  return (
    <a href={link.href} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}
