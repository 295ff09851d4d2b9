import type { KeyPreferences } from "../store/stored";

/** Everything that has a key of its own, in the order in which it is listed, with the keys it has as it comes. */
export const DEFAULT_KEYS = {
  next: "j",
  previous: "k",
  open: "Enter",
  search: "/",
  select: "x",
  pin: "p",
  snooze: "s",
  edit: "e",
  complete: "c",
  return: "r",
  undo: "z",
  goInbox: "g i",
  goLaunch: "g l",
  goAutomations: "g a",
  help: "?",
} as const satisfies Record<string, string>;

export type KeyCommand = keyof typeof DEFAULT_KEYS;

/** The key of each command: one stroke, or two after each other with a space between. Empty for none. */
export type Keymap = Record<KeyCommand, string>;

export const KEY_COMMANDS = Object.keys(DEFAULT_KEYS) as KeyCommand[];

/** Keys that move, leave and type, or only change others: they cannot be given to a command. */
const RESERVED =
  /^(Tab|Escape|Backspace|Delete|Arrow.*|Home|End|Page.*|Shift|Control|Alt|AltGraph|Meta|Dead|Unidentified|Process| )$/;

/** The keys as they are with what a person has changed. */
export function readKeymap({ keys = {} }: KeyPreferences): Keymap {
  return {
    ...DEFAULT_KEYS,
    ...Object.fromEntries(Object.entries(keys).filter(([name]) => name in DEFAULT_KEYS)),
  };
}

/**
 * Reads a press as one stroke, such as `j`, `J` or `Enter`, whether caps lock is on or not; null where it is none, or
 * belongs to the browser.
 */
export function readStroke(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing">,
): string | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing || RESERVED.test(key)) return null;
  if (key.length > 1) return shiftKey ? null : key;
  return shiftKey ? key.toUpperCase() : key.toLowerCase();
}

/** What a stroke means: a command, the first half of one (`begun`), or nothing. */
export interface Meaning {
  command: KeyCommand | null;
  begun: string | null;
}

/** Finds out what a stroke means after the one that was `begun`. */
export function readMeaning(keymap: Keymap, begun: string | null, stroke: string): Meaning {
  const find = (keys: string) => KEY_COMMANDS.find((command) => keymap[command] === keys) ?? null;
  const command = (begun === null ? null : find(`${begun} ${stroke}`)) ?? find(stroke);
  const begins = command === null && Object.values(keymap).some((keys) => keys.startsWith(`${stroke} `));
  return { command, begun: begins ? stroke : null };
}
