import { i18n } from "#i18n";
import { computed } from "@preact/signals";
import type { ListedRow } from "../../lib/tasks/task";
import { activeKey } from "../inbox/list-place";
import { keysOf, withKey } from "../keys/with-key";
import { isSelected, selecting, selectTo, toggleRow } from "./selection";
import styles from "./select-box.module.css";

export interface SelectBoxProps {
  /** Of the row. */
  itemKey: string;
  row: ListedRow;
  reachable: boolean;
}

const hint = computed(() => withKey(i18n.t("select.hint"), "select"));

/** Chooses a row, to do something with several. Seen while it is pointed at, has the focus, or rows are being chosen. */
export function SelectBox({ itemKey, row, reachable }: SelectBoxProps) {
  return (
    <label class={styles.box} data-selecting={selecting.value} title={hint.value}>
      <input
        type="checkbox"
        aria-label={i18n.t("select.row", [row.name])}
        aria-keyshortcuts={keysOf("select")}
        tabIndex={reachable ? 0 : -1}
        checked={isSelected(itemKey)}
        onClick={({ shiftKey }) => {
          activeKey.value = itemKey;
          if (shiftKey) selectTo(itemKey);
          else toggleRow(itemKey);
        }}
      />
    </label>
  );
}
