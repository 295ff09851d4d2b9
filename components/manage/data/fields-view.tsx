import { i18n } from "#i18n";
import { useSignal } from "@preact/signals";
import { useEffect, useId, useMemo, useState } from "preact/hooks";
import { createFieldSource, type StatusChoice } from "../../../lib/app/field-source";
import type { Connection } from "../../../lib/store/stored";
import { rowText, type DataColumn, type DataRow } from "../../../lib/data/data-row";
import { createFilter } from "../../../lib/data/filter-rows";
import { sortRows, type Sorting } from "../../../lib/data/sort-rows";
import type { LaunchTemplate } from "../../../lib/tasks/template";
import type { ManageServices } from "../manage-services";
import { DataTable } from "../table/data-table";
import { ExportBar } from "./export-bar";
import { FieldPicker } from "./field-picker";
import { ReadingBar } from "./reading-bar";
import { tableColumns } from "./table-columns";
import { createCellWords, statusWord } from "./cell-words";
import styles from "./data.module.css";

export interface TemplateViewProps {
  connection: Connection;
  template: LaunchTemplate;
  callServer: ManageServices["callServer"];
}

const STATUSES = ["", "running", "done", "snoozed"] as const;
const NONE: ReadonlySet<string> = new Set();

/** Everything that was filled in in the workflows of a template: read whole, to be sorted, filtered and taken along. */
export function FieldsView({ connection, template, callServer }: TemplateViewProps) {
  const id = useId();
  const columns = useSignal<DataColumn[]>([]);
  const [status, setStatus] = useState<StatusChoice>("");
  /** Which fields are not shown; null while the person has not chosen: then the hidden ones. */
  const [left, setLeft] = useState<ReadonlySet<string> | null>(null);
  /** What was last asked for, by keys, null for all fields. What is shown changes at once; what was never read is read anew. */
  const [wanted, setWanted] = useState<{ fields: string[] | null }>({ fields: null });
  const [query, setQuery] = useState("");
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [selected, setSelected] = useState(NONE);

  const isLeft = (key: string, hidden: boolean) => (left === null ? hidden : left.has(key));
  const shown = columns.value.filter(({ key, hidden }) => !isLeft(key, hidden));
  const source = useMemo(
    () => createFieldSource({ connection, callServer, template: template.id, status, ...wanted, columns }),
    [connection, callServer, template.id, status, wanted, columns],
  );
  useEffect(() => {
    void source.pager.start();
    return source.pager.stop;
  }, [source]);

  const words = useMemo(() => createCellWords(connection.person), [connection.person]);
  const keys = shown.map(({ key }) => key).join();
  const filter = useMemo(
    () =>
      createFilter<DataRow>((row) =>
        ["name", "status", ...keys.split(",")].map((key) => rowText(row, key, words)).join(" "),
      ),
    [keys, words],
  );
  const view = source.pager.view.value;
  const rows = useMemo(
    () => sortRows(filter(view.items, query), sorting, words, i18n.t("language")),
    [view.items, filter, query, sorting, words],
  );
  /** Has what is not left out read. */
  const read = (without: ReadonlySet<string> | null) => {
    const fields = columns.value.flatMap(({ key }) => (without?.has(key) ? [] : key));
    setWanted({ fields: without && without.size > 0 ? fields : null });
  };
  const choose = (next: ReadonlySet<string>) => {
    setLeft(next);
    if (columns.value.some(({ key }) => !next.has(key) && !source.reads(key))) read(next);
  };
  const chosen = rows.filter((row) => selected.has(row.id));

  return (
    <>
      <div class={styles.tools}>
        <div class={styles.pick}>
          <label for={`${id}-status`}>{i18n.t("data.status")}</label>
          <select
            id={`${id}-status`}
            value={status}
            onChange={({ currentTarget }) => {
              setStatus(STATUSES.find((one) => one === currentTarget.value) ?? "");
              read(left);
            }}
          >
            {STATUSES.map((one) => (
              <option key={one} value={one}>
                {one === "" ? i18n.t("data.anyStatus") : statusWord(one)}
              </option>
            ))}
          </select>
        </div>
        <FieldPicker
          columns={columns.value}
          left={new Set(columns.value.flatMap(({ key, hidden }) => (isLeft(key, hidden) ? key : [])))}
          onChoose={choose}
        />
        <input
          type="search"
          class={styles.filter}
          aria-label={i18n.t("data.filter")}
          placeholder={i18n.t("data.filter")}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </div>
      <ReadingBar
        view={view}
        shown={rows.length}
        filtered={query.trim() !== ""}
        onStop={source.pager.stop}
        onGoOn={() => void source.pager.goOn()}
        onAgain={() => read(left)}
      />
      {view.items.length > 0 && (
        <>
          <div class={styles.table}>
            <DataTable
              label={i18n.t("data.tableOf", [template.name])}
              rows={rows}
              columns={tableColumns(shown, words)}
              sorting={sorting}
              onSort={setSorting}
              selected={selected}
              onSelect={setSelected}
              nameOf={({ name }) => name}
            />
          </div>
          <ExportBar
            name={template.name}
            rows={chosen.length > 0 ? chosen : rows}
            selected={chosen.length}
            columns={shown}
            words={words}
          />
        </>
      )}
      {view.state === "whole" && view.count === 0 && (
        <p class={styles.remark}>{i18n.t(status === "" ? "data.none" : "data.noneOfStatus")}</p>
      )}
    </>
  );
}
