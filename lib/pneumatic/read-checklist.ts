import { object } from "../http/shapes";
import type { Checklist } from "../tasks/task";
import { flag, list, numericId, readEach, readerOf, text } from "./schema";

const readItem = readerOf(object({ id: numericId, api_name: text, value: text, is_selected: flag }));
const readRawChecklist = readerOf(object({ id: numericId, api_name: text, selections: list }));

/** Reads a checklist (reference §6). @returns undefined for what has no id. */
export function readChecklist(body: unknown): Checklist | undefined {
  const raw = readRawChecklist(body);
  if (!raw) return undefined;
  const items = readEach(raw.selections, readItem).map((item) => ({
    id: item.id,
    apiName: item.api_name,
    text: item.value,
    marked: item.is_selected,
  }));
  return { id: raw.id, apiName: raw.api_name, items };
}
