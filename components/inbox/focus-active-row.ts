import { sections } from "./inbox-model";
import { activeKey, reachablePlace } from "./list-place";

/** Puts the focus on the row where the list was left, or on the one that took its place. Returns whether one is there. */
export function focusActiveRow(): boolean {
  const key = reachablePlace(sections.value, activeKey.value)?.key;
  const row =
    key === undefined ? null : document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  row?.focus();
  return row !== null;
}
