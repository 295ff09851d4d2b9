import { i18n } from "#i18n";
import { useEffect } from "preact/hooks";
import { fileNameOf, saveFile } from "../../../lib/app/save-file";
import type { CellWords, DataColumn, DataRow } from "../../../lib/data/data-row";
import { writeCsv, writeTabbed } from "../../../lib/data/delimited";
import { exportJson, exportLines } from "../../../lib/data/export-rows";
import { Button } from "../../ui/button";
import { useCopy } from "../../ui/use-copy";
import styles from "./data.module.css";

export interface ExportBarProps {
  /** What the files are called. */
  name: string;
  /** What is taken along. */
  rows: DataRow[];
  /** How many of them the person has chosen; 0 where none are, and all that is shown is taken. */
  selected: number;
  columns: DataColumn[];
  words: CellWords;
}

/** Takes the chosen rows, or all that are shown, along: as a file, or to be pasted. */
export function ExportBar({ name, rows, selected, columns, words }: ExportBarProps) {
  const { said, copy, clear } = useCopy();
  useEffect(clear, [clear, rows.length, selected, columns.length]);
  const lines = () => {
    const names = {
      id: i18n.t("data.columns.id"),
      name: i18n.t("data.columns.name"),
      status: i18n.t("data.columns.status"),
      started: i18n.t("data.columns.started"),
      completed: i18n.t("data.columns.completed"),
    };
    return exportLines(rows, columns, names, words.status);
  };
  return (
    <div class={styles.export}>
      <p>{selected > 0 ? i18n.t("data.selected", selected) : i18n.t("data.allShown", rows.length)}</p>
      <Button
        aria-disabled={rows.length === 0}
        onClick={() => void copy(writeTabbed(lines()), i18n.t("data.copied", rows.length))}
      >
        {i18n.t("data.copy")}
      </Button>
      <Button
        aria-disabled={rows.length === 0}
        onClick={() => saveFile(fileNameOf(name, "csv"), "text/csv", writeCsv(lines()))}
      >
        {i18n.t("data.csv")}
      </Button>
      <Button
        aria-disabled={rows.length === 0}
        onClick={() => saveFile(fileNameOf(name, "json"), "application/json", exportJson(rows, columns))}
      >
        {i18n.t("data.json")}
      </Button>
      <output class={styles.note}>{said}</output>
    </div>
  );
}
