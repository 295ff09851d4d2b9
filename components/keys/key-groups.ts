import type { KeyCommand } from "../../lib/app/keymap";

/** The commands as they are listed. */
export const KEY_GROUPS = {
  list: ["next", "previous", "open", "search", "select", "pin", "snooze"],
  task: ["edit", "complete", "return", "undo"],
  anywhere: ["goInbox", "goLaunch", "goAutomations", "help"],
} as const satisfies Record<string, readonly KeyCommand[]>;

/** Keys that always do the same. */
export const FIXED_KEYS = {
  list: [
    { keys: "↑ ↓", name: "move" },
    { keys: "⇧ ↑ ↓", name: "range" },
  ],
  task: [
    { keys: navigator.userAgent.includes("Mac") ? "⌘ Enter" : "Ctrl Enter", name: "complete" },
    { keys: "Esc", name: "back" },
  ],
  anywhere: [],
} as const;

export const GROUP_NAMES = ["list", "task", "anywhere"] as const;
