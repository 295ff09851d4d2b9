import type { Task } from "../model.ts";
import type { State } from "../state.ts";
import { EVENT } from "./log-model.ts";

/** What people wrote about a task and did not delete. */
export function commentTexts(state: State, task: Task): string[] {
  const texts = state.events.flatMap(({ type, text, task: about }) =>
    type === EVENT.comment && about?.id === task.id && text !== null ? [text] : [],
  );
  return [...task.comments, ...texts];
}
