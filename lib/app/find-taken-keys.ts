import { KEY_COMMANDS, type KeyCommand, type Keymap } from "./keymap";

/** The command that already has these keys, or keys that one of the two would never let through; null where none has. */
export function findTaken(keymap: Keymap, command: KeyCommand, keys: string): KeyCommand | null {
  const clashes = (other: string) =>
    other !== "" && (other === keys || other.startsWith(`${keys} `) || keys.startsWith(`${other} `));
  return KEY_COMMANDS.find((one) => one !== command && clashes(keymap[one])) ?? null;
}
