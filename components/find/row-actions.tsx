import { i18n } from "#i18n";
import { computed, signal } from "@preact/signals";
import { IconButton } from "../ui/button";
import { quickComplete } from "../select/quick-complete";
import { withKey } from "../keys/with-key";
import { SelectBox } from "../select/select-box";
import { CLOCK, DONE, PIN } from "../ui/outlines";
import type { Item } from "../inbox/inbox-model";
import { openSnooze } from "../snooze/snooze-state";
import { scope } from "./find-state";
import { isPinned, togglePin } from "./preferences";
import styles from "./row-actions.module.css";

/** What was done last, for those who cannot see it. */
export const announced = signal("");

/** What the buttons of all rows say. */
const hints = computed(() => ({
  complete: withKey(i18n.t("select.quickHint"), "complete"),
  snooze: withKey(i18n.t("snooze.hint"), "snooze"),
  pin: withKey(i18n.t("find.pinHint"), "pin"),
  unpin: withKey(i18n.t("find.unpinHint"), "pin"),
}));

/** What can be done with a row, shown in place of its date while it is pointed at or has the focus. */
export function RowActions({ item, reachable }: { item: Item; reachable: boolean }) {
  if ((item.kind !== "task" && item.kind !== "found") || scope.value === "finished") return null;
  const pinned = isPinned(item.row);
  return (
    <span class={styles.actions}>
      <IconButton
        path={DONE}
        label={i18n.t("select.quick", [item.row.name])}
        title={hints.value.complete}
        data-command="complete"
        tabIndex={reachable ? 0 : -1}
        onClick={() => void quickComplete(item.row)}
      />
      <IconButton
        path={CLOCK}
        label={i18n.t("snooze.snoozeTask", [item.row.name])}
        title={hints.value.snooze}
        tabIndex={reachable ? 0 : -1}
        onClick={() => openSnooze(item)}
      />
      <IconButton
        path={PIN}
        label={i18n.t(pinned ? "find.unpin" : "find.pin", [item.row.name])}
        title={pinned ? hints.value.unpin : hints.value.pin}
        class={pinned ? styles.pinned : ""}
        tabIndex={reachable ? 0 : -1}
        onClick={() => pinRow(item)}
      />
      <SelectBox itemKey={item.key} row={item.row} reachable={reachable} />
    </span>
  );
}

/** Pins a row or lets it go; the focus goes with it to its new place. */
export function pinRow({ key, row }: Extract<Item, { kind: "task" | "found" }>): void {
  const pinned = togglePin(row);
  announced.value = i18n.t(pinned ? "find.pinned" : "find.unpinned", [row.name]);
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  });
}
