import { readStore } from "./database";
import type { Draft } from "./drafts";
import type { StoredFile } from "./files";

/** Reads every draft of every connection, the oldest first. */
export async function readDrafts(): Promise<Draft[]> {
  const drafts = await readStore("drafts", (store) => store.getAll());
  return drafts.sort((one, other) => one.changedAt - other.changedAt);
}

/** Reads every file that waits with an answer. What is in them is read only when it is asked for. */
export function readFiles(): Promise<StoredFile[]> {
  return readStore("files", (store) => store.getAll());
}
