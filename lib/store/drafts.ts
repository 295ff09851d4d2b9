import type { FieldValue } from "../fields/output-field";
import { readStore, transact } from "./database";

/** What a person has typed into a task's form and not yet sent. Pages write it as it is typed. */
export interface Draft {
  connection: string;
  task: string;
  /** By api name, with the signature the field had when it was typed. "Emptied" is a value like any other. */
  answers: Record<string, { signature: string; value: FieldValue }>;
  /** Unix milliseconds. */
  changedAt: number;
}

/** Reads the draft of a task, or null. */
export async function readDraft(connection: string, task: string): Promise<Draft | null> {
  return (await readStore("drafts", (store) => store.get([connection, task]))) ?? null;
}

/** Stores a draft. When this resolves it is on the disk. Rejects when the disk refuses. */
export async function writeDraft(draft: Draft): Promise<void> {
  await transact(["drafts"], (transaction) => transaction("drafts").put(draft));
}

/** Changes to single answers of a draft, by api name. Null takes an answer out. */
export type DraftChanges = Record<string, Draft["answers"][string] | null>;

/** The answers of a draft with changes made to them. */
export function applyChanges(answers: Draft["answers"], changes: DraftChanges): Draft["answers"] {
  const changed = { ...answers };
  for (const [name, answer] of Object.entries(changes)) {
    if (answer) changed[name] = answer;
    else delete changed[name];
  }
  return changed;
}

/**
 * Changes single answers of a draft and leaves the others as they are, so that two pages showing one task do not undo
 * each other's typing. When this resolves it is on the disk. Rejects when the disk refuses.
 * @param now Unix milliseconds
 */
export async function changeDraft(
  connection: string,
  task: string,
  changes: DraftChanges,
  now: number,
): Promise<void> {
  await transact(["drafts"], async (transaction) => {
    const store = transaction("drafts");
    const stored = await store.get([connection, task]);
    const answers = applyChanges(stored?.answers ?? {}, changes);
    await store.put({ connection, task, answers, changedAt: now });
  });
}

/** Forgets all drafts of a connection. */
export async function deleteDrafts(connection: string): Promise<void> {
  await transact(["drafts"], (transaction) => transaction("drafts").delete(draftsOf(connection)));
}

/** Counts the drafts of a connection, to tell a person what disconnecting would throw away. */
export async function countDrafts(connection: string): Promise<number> {
  return readStore("drafts", (store) => store.count(draftsOf(connection)));
}

const draftsOf = (connection: string) => IDBKeyRange.bound([connection], [connection, []]);
