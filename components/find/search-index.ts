import type { ListedRow } from "../../lib/tasks/task";
import { makeEntry, type SearchEntry } from "../../lib/tasks/search-tasks";
import { foldText } from "../../lib/text/search-text";
import { visibleRows } from "../inbox/inbox-model";

const entries = new WeakMap<ListedRow, SearchEntry>();
const folded = new Map<string, string>();
const MOST_FOLDED = 20_000;

/** A task as it is searched; prepared once for as long as the list stays the same. */
export function entryOf(row: ListedRow): SearchEntry {
  let entry = entries.get(row);
  if (!entry) {
    entry = makeEntry(row, foldOnce);
    entries.set(row, entry);
  }
  return entry;
}

/** Prepares all waiting tasks while nothing else is to be done. Returns "never mind". */
export function prepareOnIdle(): () => void {
  const { value: rows } = visibleRows;
  let next = 0;
  const work = (deadline: IdleDeadline) => {
    for (; next < rows.length && deadline.timeRemaining() > 1; next++) {
      const row = rows[next];
      if (row) entryOf(row);
    }
    if (next < rows.length) handle = requestIdleCallback(work);
  };
  let handle = requestIdleCallback(work);
  return () => cancelIdleCallback(handle);
}

/** Many tasks share a workflow's or template's name. */
function foldOnce(text: string): string {
  let found = folded.get(text);
  if (found === undefined) {
    if (folded.size > MOST_FOLDED) folded.clear();
    found = foldText(text);
    folded.set(text, found);
  }
  return found;
}
