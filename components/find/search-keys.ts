import { keyCommand } from "../../lib/app/key-command";
import { connection, sections, type Item } from "../inbox/inbox-model";
import { isTyping } from "../keys/is-typing";
import { activeKey, listPlaces, rewindList } from "../inbox/list-place";
import { query } from "./find-state";
import { openSnooze } from "../snooze/snooze-state";
import { pinRow } from "./row-actions";
import { searchServer } from "./server-lists";

/** Keys in the search box: Enter asks the server, Escape ends the search, the arrow leads into the list. */
export function handleSearchKey(event: KeyboardEvent): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Enter") searchServer();
  else if (event.key === "ArrowDown") enterList();
  else if (event.key === "Escape") endSearch();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Forgets what was typed and leaves the box. */
function endSearch(): void {
  if (query.value !== "") {
    query.value = "";
    rewindList();
  }
  enterList();
}

/** Puts the focus on the row where the list begins or was left; at once if it is there, else when it is shown. */
function enterList(): void {
  if (!focusRow()) requestAnimationFrame(() => focusRow() || leaveBox());
}

function focusRow(): boolean {
  const key = activeKey.value ?? listPlaces(sections.value)[0]?.key;
  const row =
    key === undefined ? null : document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  row?.focus();
  return row !== null;
}

function leaveBox(): void {
  const { activeElement: box } = document;
  if (query.value === "" && box instanceof HTMLElement) box.blur();
}

/** Pins the row that has the focus, or asks until when to put it away. Returns "stop listening". */
export function followRowKeys(): () => void {
  const handle = (event: KeyboardEvent) => {
    if (isTyping(event) || !connection.value) return;
    const command = keyCommand(event);
    if (command !== "pin" && command !== "snooze") return;
    const row = document.activeElement?.closest<HTMLElement>("[data-key]");
    const item = sections.value.flatMap(({ items }) => items).find((one) => one.key === row?.dataset.key);
    if (!item || !isTask(item)) return;
    if (command === "pin") pinRow(item);
    else openSnooze(item);
  };
  document.addEventListener("keydown", handle);
  return () => document.removeEventListener("keydown", handle);
}

function isTask(item: Item): item is Extract<Item, { kind: "task" | "found" }> {
  return item.kind === "task" || item.kind === "found";
}
