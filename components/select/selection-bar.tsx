import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import type { ListedRow } from "../../lib/tasks/task";
import { focusActiveRow } from "../inbox/focus-active-row";
import { Button, IconButton } from "../ui/button";
import { CLOSE } from "../ui/outlines";
import {
  endSelection,
  isSelected,
  selectableKeys,
  selectAll,
  selectedInOrder,
  selectedRows,
} from "./selection";
import styles from "./bar.module.css";

type CompleteDialog = typeof import("./complete-dialog").CompleteDialog;

/** How many rows are chosen, and what can be done with them. */
export function SelectionBar() {
  const [asking, setAsking] = useState<{ Dialog: CompleteDialog; rows: ListedRow[] } | null>(null);
  const { value: rows } = selectedRows;
  const { value: keys } = selectableKeys;
  const ask = async () => {
    const { CompleteDialog: Dialog } = await import("./complete-dialog");
    setAsking({ Dialog, rows: selectedInOrder() });
  };
  const end = () => {
    endSelection();
    focusActiveRow();
  };
  return (
    <fieldset class={styles.bar} data-bar="list" aria-label={i18n.t("select.label")}>
      <p class={styles.words}>{i18n.t("select.count", rows.length)}</p>
      {!keys.every(isSelected) && (
        <Button look="link" class={styles.link ?? ""} onClick={selectAll}>
          {i18n.t("select.all", [keys.length])}
        </Button>
      )}
      <Button look="main" onClick={() => void ask()}>
        {i18n.t("select.complete")}
      </Button>
      <IconButton path={CLOSE} label={i18n.t("select.end")} aria-keyshortcuts="Escape" onClick={end} />
      {asking && <asking.Dialog rows={asking.rows} onClose={() => setAsking(null)} />}
    </fieldset>
  );
}
