import { keyCommand } from "../../lib/app/key-command";
import type { Move } from "../inbox/list-keys";
import { isTyping } from "../keys/is-typing";
import { activeKey } from "../inbox/list-place";
import { moveFocus } from "../inbox/list-focus";
import {
  beginRange,
  endSelection,
  selectableKeys,
  selectAll,
  selecting,
  selectTo,
  toggleRow,
} from "./selection";

/** With Shift, these keys draw the selection along. */
const MOVES: Partial<Record<string, Move>> = {
  ArrowDown: "next",
  J: "next",
  ArrowUp: "previous",
  K: "previous",
  Home: "first",
  End: "last",
};

/**
 * Follows the keys that choose rows: one, Shift with the arrow keys, Ctrl+A for all, Escape to end; and a click with Shift
 * on a row. Returns "stop listening".
 */
export function followSelectKeys(): () => void {
  document.addEventListener("keydown", handleKey);
  document.addEventListener("click", handleClick, true);
  return () => {
    document.removeEventListener("keydown", handleKey);
    document.removeEventListener("click", handleClick, true);
  };
}

function handleKey(event: KeyboardEvent): void {
  if (selecting.value && isSelectAll(event)) selectAll();
  else if (isTyping(event)) return;
  else if (event.key === "Escape" && selecting.value) endSelection();
  else if (keyCommand(event) === "select") {
    if (!toggleFocused()) return;
  } else if (!event.shiftKey || !extend(event.key)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Where text is typed, all of the text is meant. */
function isSelectAll({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  const isText = target instanceof Element && target.closest("input:not([type=checkbox]), textarea, dialog");
  return key.toLowerCase() === "a" && (ctrlKey || metaKey) && !isText;
}

function toggleFocused(): boolean {
  const key = focusedKey();
  if (key === null || !selectableKeys.value.includes(key)) return false;
  toggleRow(key);
  return true;
}

/** Moves the focus and chooses what it passes over. */
function extend(key: string): boolean {
  const move = MOVES[key];
  const from = focusedKey();
  if (!move || from === null) return false;
  beginRange(from);
  const target = moveFocus(move);
  selectTo(target?.key ?? from);
  return true;
}

function handleClick(event: MouseEvent): void {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-key]") : null;
  const key = row?.dataset.key;
  if (!event.shiftKey || key === undefined || !selectableKeys.value.includes(key)) return;
  event.preventDefault();
  event.stopPropagation();
  beginRange(activeKey.value ?? key);
  row?.focus();
  selectTo(key);
}

/** Key of the row that has the focus, itself or one of its buttons. */
function focusedKey(): string | null {
  const row = document.activeElement?.closest("li")?.querySelector<HTMLElement>("[data-key]");
  return row?.dataset.key ?? null;
}
