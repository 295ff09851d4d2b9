import { settings } from "../../lib/app/stored-state";
import { keymap } from "../../lib/app/key-command";
import type { KeyCommand } from "../../lib/app/keymap";

/** The keys that a command has now, as they are written, such as `J` or `G I`; undefined where it has none. */
export function keysOf(command: KeyCommand): string | undefined {
  return settings.value.keys?.off ? undefined : writeKeys(keymap.value[command]) || undefined;
}

/** Writes keys as they stand on a keyboard. */
export const writeKeys = (keys: string): string =>
  keys
    .split(" ")
    .map((stroke) =>
      stroke === stroke.toUpperCase() && stroke !== stroke.toLowerCase() ? `⇧${stroke}` : stroke,
    )
    .map((stroke) => (stroke.length === 1 ? stroke.toUpperCase() : stroke))
    .join(" ");

/** A tooltip with the key that does the same, where there is one: "Choose (X)". */
export function withKey(words: string, command: KeyCommand): string {
  const keys = keysOf(command);
  return keys ? `${words} (${keys})` : words;
}
