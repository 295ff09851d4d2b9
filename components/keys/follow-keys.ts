import type { KeyCommand } from "../../lib/app/keymap";
import { keyCommand } from "../../lib/app/key-command";
import { goTo, route } from "../../lib/app/route";
import { focusActiveRow } from "../inbox/focus-active-row";
import { isTyping } from "./is-typing";
import { focusNextFrame } from "./focus-next-frame";
import { helpOpen } from "./help-open";
import { focusedRow, openAndPress, pressInRow, pressOnScreen } from "./targets";

/** What takes the Enter key itself. */
const PRESSABLE = "a, button, summary, label";

/** Moves, and what belongs to a list or a toast, is followed where it is. Each returns whether it did something. */
const ACTIONS: Partial<Record<KeyCommand, (event: KeyboardEvent) => boolean>> = {
  open: openRow,
  edit: () => act("edit"),
  complete: (event) => !event.repeat && act("complete"),
  return: (event) => !event.repeat && act("return"),
  goInbox() {
    goTo({ screen: "inbox" });
    focusNextFrame(focusActiveRow);
    return true;
  },
  goLaunch() {
    goTo({ screen: "launch" });
    return true;
  },
  goAutomations() {
    goTo({ screen: "automations" });
    return true;
  },
  help() {
    helpOpen.value = true;
    return true;
  },
};

/** Follows the keys that work everywhere. Returns "stop following". */
export function followKeys(): () => void {
  const handle = (event: KeyboardEvent) => {
    if (isTyping(event)) return;
    const command = keyCommand(event);
    if (command && ACTIONS[command]?.(event)) event.preventDefault();
  };
  document.addEventListener("keydown", handle);
  return () => document.removeEventListener("keydown", handle);
}

function openRow(event: KeyboardEvent): boolean {
  if (event.key === "Enter" && event.target instanceof Element && event.target.closest(PRESSABLE))
    return false;
  const row = focusedRow();
  if (!row) return route.value.screen === "inbox" && focusActiveRow();
  row.click();
  return true;
}

/** Does something with the row that has the focus, else with what is open. */
function act(command: KeyCommand): boolean {
  const row = focusedRow();
  if (!row) return pressOnScreen(command);
  if (command === "complete") return pressInRow(row, command);
  openAndPress(row, command);
  return true;
}
