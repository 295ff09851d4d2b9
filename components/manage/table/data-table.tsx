import { i18n } from "#i18n";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Sorting } from "../../../lib/data/sort-rows";
import { windowRows, type RowView } from "./row-window";
import styles from "./data-table.module.css";

/** One height for all rows, so that the place of each is known without measuring. In rem. */
const ROW_REM = 2.125;
/** Rows mounted beyond the edges, for a fling. */
const MARGIN = 15;

export interface TableColumn<Row> {
  key: string;
  name: string;
  /** Width in rem. */
  width: number;
  /** Numbers stand at the end, so that their digits stand under each other. */
  numeric?: boolean;
  text: (row: Row) => string;
  /** In place of the bare text. */
  show?: (row: Row) => ComponentChildren;
}

export interface DataTableProps<Row> {
  /** What the table is about, for screen readers. */
  label: string;
  rows: Row[];
  columns: TableColumn<Row>[];
  sorting: Sorting | null;
  onSort: (sorting: Sorting) => void;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  nameOf: (row: Row) => string;
}

/** A table of any length, of which only what is looked at is in the document. It sorts and selects as it is told. */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const { label, rows, columns } = props;
  const { scroller, view, row, look } = useRowView();
  const { start, end } = windowRows(rows.length, view, row, MARGIN);
  const select = useRangeSelection(props);
  const width = `${2.5 + columns.reduce((sum, column) => sum + column.width, 0)}rem`;
  /** As high as the rows that are not in the document. */
  const gap = (count: number) =>
    count > 0 && <tr aria-hidden="true" style={{ blockSize: `${count * row}px` }} />;
  return (
    // A region that scrolls has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class={styles.scroller} ref={scroller} onScroll={look} tabIndex={0} aria-label={label}>
      <table class={styles.table} style={{ minInlineSize: width }} aria-rowcount={rows.length + 1}>
        <caption class="visually-hidden">{label}</caption>
        <colgroup>
          <col style={{ inlineSize: "2.5rem" }} />
          {columns.map(({ key, width: wide }) => (
            <col key={key} style={{ inlineSize: `${wide}rem` }} />
          ))}
        </colgroup>
        <Head {...props} />
        <tbody>
          {gap(start)}
          {rows.slice(start, end).map((one, offset) => (
            <tr
              key={one.id}
              aria-rowindex={start + offset + 2}
              data-selected={props.selected.has(one.id) || undefined}
            >
              <td class={styles.box}>
                <input
                  type="checkbox"
                  aria-label={i18n.t("table.select", [props.nameOf(one)])}
                  checked={props.selected.has(one.id)}
                  onClick={(event) => select(start + offset, event)}
                />
              </td>
              {columns.map((column) => (
                <td
                  key={column.key}
                  class={column.numeric ? styles.numeric : undefined}
                  title={column.text(one)}
                >
                  <bdi>{column.show ? column.show(one) : column.text(one)}</bdi>
                </td>
              ))}
            </tr>
          ))}
          {gap(rows.length - end)}
        </tbody>
      </table>
    </section>
  );
}

function Head<Row extends { id: string }>({
  rows,
  columns,
  sorting,
  onSort,
  selected,
  onSelect,
}: DataTableProps<Row>) {
  const all = useRef<HTMLInputElement>(null);
  const chosen = rows.reduce((sum, { id }) => sum + Number(selected.has(id)), 0);
  useEffect(() => {
    if (all.current) all.current.indeterminate = chosen > 0 && chosen < rows.length;
  });
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th class={styles.box} scope="col">
          <input
            ref={all}
            type="checkbox"
            aria-label={i18n.t("table.selectAll")}
            checked={rows.length > 0 && chosen === rows.length}
            onChange={({ currentTarget }) =>
              onSelect(new Set(currentTarget.checked ? rows.map(({ id }) => id) : []))
            }
          />
        </th>
        {columns.map(({ key, name, numeric }) => {
          const direction = sorting?.key === key ? sorting.direction : undefined;
          return (
            <th
              key={key}
              scope="col"
              class={numeric ? styles.numeric : undefined}
              aria-sort={direction ?? "none"}
            >
              <button
                type="button"
                title={name}
                dir="auto"
                onClick={() =>
                  onSort({ key, direction: direction === "ascending" ? "descending" : "ascending" })
                }
              >
                {name}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Follows which part of the rows is looked at. Pixels. */
function useRowView() {
  const scroller = useRef<HTMLElement>(null);
  const [view, setView] = useState<RowView>({ top: 0, height: 600 });
  const [row, setRow] = useState(ROW_REM * 16);
  const look = () => {
    const { scrollTop: top = 0, clientHeight: height = 0 } = scroller.current ?? {};
    setView((before) => (before.top === top && before.height === height ? before : { top, height }));
  };
  useEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const measure = () => {
      setRow(ROW_REM * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16));
      look();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return { scroller, view, row, look };
}

/** A click selects a row, with Shift all from the one clicked before. */
function useRangeSelection<Row extends { id: string }>({ rows, selected, onSelect }: DataTableProps<Row>) {
  const anchor = useRef<string | null>(null);
  return (index: number, event: MouseEvent & { currentTarget: HTMLInputElement }) => {
    const id = rows[index]?.id;
    if (id === undefined) return;
    const { checked } = event.currentTarget;
    const from = event.shiftKey ? rows.findIndex((row) => row.id === anchor.current) : -1;
    const [first, last] = from < 0 ? [index, index] : [Math.min(from, index), Math.max(from, index)];
    const next = new Set(selected);
    for (const row of rows.slice(first, last + 1)) {
      if (checked) next.add(row.id);
      else next.delete(row.id);
    }
    anchor.current = id;
    onSelect(next);
  };
}
