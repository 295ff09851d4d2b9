import { allFields } from "../fields/all-fields.ts";
import { commentTexts } from "../log/comment-texts.ts";
import type { Task } from "../model.ts";
import type { State } from "../state.ts";
import { workflowOf } from "./relations.ts";

const STOP_WORDS = new Set([
  "a",
  "an",
  "and",
  "are",
  "at",
  "for",
  "in",
  "is",
  "it",
  "of",
  "on",
  "or",
  "the",
  "to",
]);

/**
 * Keeps the tasks in which a whole word of the search occurs, best first: words are OR-ed, there is no prefix match, and
 * runs of two or more blanks glue their neighbours together (reference §5).
 */
export function rankBySearch(state: State, tasks: Task[], search: string): Task[] {
  const wanted = search
    .replaceAll(/https?:\/\//g, "")
    .replaceAll(/\s{2,}/g, "")
    .split(" ")
    .flatMap(stems);
  const ranked = tasks.map((task) => {
    const words = new Set(stems(textOf(state, task)));
    return { task, rank: wanted.filter((word) => words.has(word)).length };
  });
  return ranked
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ task }) => task);
}

function textOf(state: State, task: Task): string {
  const fields = allFields(task);
  return [
    task.name,
    task.description,
    workflowOf(state, task).name,
    ...fields.map((field) => `${field.name} ${field.stored.value}`),
    ...commentTexts(state, task),
  ].join(" ");
}

/** A rough stand-in for Postgres' English stemming: enough to make "watching" find "watch". */
function stems(text: string): string[] {
  // Postgres takes the number after a hyphen for a negative one: "2003" does not find "FB-2003".
  const words = text.toLowerCase().match(/-\d+(?!\p{L})|[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => word.replace(/(?<=[a-z]{3})(?:ing|ed|es|s)$/, ""));
}
