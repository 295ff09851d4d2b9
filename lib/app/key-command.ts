import { computed } from "@preact/signals";
import { readKeymap, readMeaning, readStroke, type KeyCommand } from "./keymap";
import { settings } from "./stored-state";

/** How long the second of two strokes may take. Milliseconds. */
const PATIENCE = 1_500;

/** The keys as they are now. */
export const keymap = computed(() => readKeymap(settings.value.keys ?? {}));

const known = new WeakMap<Event, KeyCommand | null>();
let begun: { stroke: string; at: number } | null = null;

/**
 * The command that a press of a key means, or null. Anybody may ask about the same press, any number of times; where
 * something is typed, nobody should.
 */
export function keyCommand(event: KeyboardEvent): KeyCommand | null {
  const read = known.get(event);
  if (read !== undefined) return read;
  const stroke = settings.value.keys?.off ? null : readStroke(event);
  if (stroke === null) return null;
  const first = begun && event.timeStamp - begun.at < PATIENCE ? begun.stroke : null;
  const meaning = readMeaning(keymap.value, first, stroke);
  begun = meaning.begun === null ? null : { stroke: meaning.begun, at: event.timeStamp };
  known.set(event, meaning.command);
  return meaning.command;
}
