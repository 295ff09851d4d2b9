import { keyCommand } from "../../lib/app/key-command";
import { isTyping } from "../keys/is-typing";

export type Move = "next" | "previous" | "first" | "last" | "page-down" | "page-up";

const MOVES: Partial<Record<string, Move>> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
  PageDown: "page-down",
  PageUp: "page-up",
};

/** Reads a key as a move through the list, or null. */
export function readMove(event: KeyboardEvent): Move | null {
  if (isTyping(event)) return null;
  const command = keyCommand(event);
  if (command === "next" || command === "previous") return command;
  return event.shiftKey ? null : (MOVES[event.key] ?? null);
}

/**
 * Finds the row a move leads to.
 * @param from place of the active row, or -1 when none is active yet: then any move leads to the first row or the last
 * @param page how many rows a page has
 */
export function movedIndex(move: Move, from: number, count: number, page: number): number {
  const steps: Record<Move, number> = {
    next: 1,
    previous: -1,
    first: -Infinity,
    last: Infinity,
    "page-down": page,
    "page-up": -page,
  };
  if (from < 0 && move !== "last") return 0;
  return Math.min(Math.max(from + steps[move], 0), count - 1);
}
