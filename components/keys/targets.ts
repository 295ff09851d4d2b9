import type { KeyCommand } from "../../lib/app/keymap";
import { route } from "../../lib/app/route";

/** What a key presses or goes to carries the name of its command: `data-command="complete"`. */
const marked = (command: KeyCommand) => `[data-command="${command}"]`;

const FIELDS =
  ":is(input, textarea, select, [contenteditable], [role=combobox]):not([type=hidden], :disabled)";

/** Screens are loaded, and tasks read, within this time or not while somebody waits. Milliseconds. */
const PATIENCE = 3_000;

/** The row of the list that has the focus, itself or by one of its buttons. */
export function focusedRow(): HTMLElement | null {
  const row = document.activeElement?.closest("li")?.querySelector<HTMLElement>("a[data-key]");
  return row ?? null;
}

/** Presses what a row has for a command. Returns whether there is such a thing. */
export function pressInRow(row: HTMLElement, command: KeyCommand): boolean {
  const button = row.closest("li")?.querySelector<HTMLElement>(marked(command));
  button?.click();
  return button !== null && button !== undefined;
}

/** Presses a button of the screen that is open, or goes to the first field where a form is meant. */
export function pressOnScreen(command: KeyCommand): boolean {
  const target = [...document.querySelectorAll<HTMLElement>(marked(command))].find(
    (one) => !one.closest("li"),
  );
  if (!target) return false;
  if (command !== "edit") target.click();
  else {
    const field = target.querySelector<HTMLElement>(FIELDS);
    field?.focus();
    return field !== null;
  }
  return true;
}

/** Opens a row, and presses what its screen has for a command as soon as it is there. */
export function openAndPress(row: HTMLElement, command: KeyCommand, now: () => number = Date.now): void {
  row.click();
  const { hash } = location;
  const end = now() + PATIENCE;
  const attempt = () => {
    if (location.hash !== hash || now() > end) return;
    if (route.value.screen === "inbox" || !pressOnScreen(command)) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}
