import { foldText } from "../text/search-text";
import type { ListedRow } from "./task";

/** A task as it is searched. */
export interface SearchEntry {
  row: ListedRow;
  /** Name, workflow and template, folded, one after the other. */
  text: string;
  workflowAt: number;
  templateAt: number;
}

/** Prepares a task for the search. Many tasks share a workflow or a template: `fold` may remember what it has folded. */
export function makeEntry(row: ListedRow, fold: (text: string) => string): SearchEntry {
  const name = `${foldText(row.name)}\n`;
  const workflow = `${fold(row.workflowName)}\n`;
  return {
    row,
    text: name + workflow + fold(row.templateName),
    workflowAt: name.length,
    templateAt: name.length + workflow.length,
  };
}

/** Finds tasks, see {@link createSearch}. `words` are folded, see `readWords`. */
export type Search = (entries: SearchEntry[], words: string[]) => ListedRow[];

/**
 * Makes a search for the tasks in which every word occurs somewhere: matches in the name come before those in the
 * workflow, these before those in the template. Names that begin with what is searched come first; otherwise the order
 * stays. It remembers what it found last: who types on is searched for among that.
 */
export function createSearch(): Search {
  let last: { all: SearchEntry[]; words: string[]; found: SearchEntry[] } | null = null;
  return (all, words) => {
    const narrows = last?.all === all && last.words.every((word) => words.some((one) => one.includes(word)));
    const entries = narrows && last ? last.found : all;
    const whole = words.join(" ");
    const found: SearchEntry[] = [];
    const ranks: ListedRow[][] = [];
    for (const entry of entries) {
      const rank = rankEntry(entry, words);
      if (rank < 0) continue;
      found.push(entry);
      const best = rank === 0 && entry.text.startsWith(whole) ? 0 : rank + 1;
      (ranks[best] ??= []).push(entry.row);
    }
    last = { all, words, found };
    return ranks.flat();
  };
}

/** Adds up how far from the name the words stand; negative where one is missing. */
function rankEntry({ text, workflowAt, templateAt }: SearchEntry, words: string[]): number {
  let rank = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return -1;
    if (at >= workflowAt) rank += at >= templateAt ? 2 : 1;
  }
  return rank;
}
