import { changeDraft, readDraft } from "../store/drafts";
import { openJournal } from "./draft-journal";
import { openDraft, type DraftSession } from "./draft-session";

let prepared: { connection: string; task: string; draft: DraftSession } | null = null;

/** Starts to read the draft of the task that is about to be opened. Only the last one is kept. */
export function prepareDraft(connection: string, task: string): void {
  prepared = { connection, task, draft: openStoredDraft(connection, task) };
}

/**
 * Opens the draft of a task as IndexedDB has it. One that has been prepared is shown at once, and read again: another page
 * may have changed it since.
 */
export function takeDraft(connection: string, task: string): DraftSession {
  const found = prepared;
  if (found?.connection !== connection || found.task !== task) return openStoredDraft(connection, task);
  prepared = null;
  void found.draft.refresh();
  return found.draft;
}

function openStoredDraft(connection: string, task: string): DraftSession {
  return openDraft({
    read: () => readDraft(connection, task),
    change: (changes) => changeDraft(connection, task, changes, Date.now()),
    journal: openJournal(localStorage, connection, task),
  });
}
