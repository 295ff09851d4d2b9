import { isFieldValue } from "../fields/is-field-value";
import { isRecord, parseJson } from "../http/json";
import type { DraftChanges } from "../store/drafts";

const PREFIX = "unwritten:";

/** What was typed in the last moment of a page, for one task: the only store a page can write while it goes away. */
export interface DraftJournal {
  /** Keeps changes until they are dropped, at once. A full store keeps nothing. */
  keep(changes: DraftChanges): void;
  /** What is kept; null where nothing is, or nothing that can be read. */
  read(): DraftChanges | null;
  drop: () => void;
}

/** Opens the journal of one task's draft. */
export function openJournal(
  local: Pick<Storage, "getItem" | "setItem" | "removeItem">,
  connection: string,
  task: string,
): DraftJournal {
  const key = `${PREFIX}${connection}:${task}`;
  return {
    keep(changes) {
      try {
        local.setItem(key, JSON.stringify(changes));
      } catch {
        // There is no room. The database is written to as well.
      }
    },
    read() {
      const kept = parseJson(local.getItem(key) ?? "");
      return isChanges(kept) ? kept : null;
    },
    drop: () => local.removeItem(key),
  };
}

const isChanges = (kept: unknown): kept is DraftChanges =>
  isRecord(kept) &&
  Object.values(kept).every(
    (one) => one === null || (isRecord(one) && typeof one.signature === "string" && isFieldValue(one.value)),
  );

/** Drops what is kept for a connection that is no more. */
export function dropJournals(local: Storage, connection: string): void {
  const keys = Object.keys(local).filter((key) => key.startsWith(`${PREFIX}${connection}:`));
  for (const key of keys) local.removeItem(key);
}

/** For how many tasks something is kept. */
export function countJournals(local: Storage): number {
  return journalKeys(local).length;
}

/** All that is kept of a connection, with the task it was typed for. */
export function readJournals(local: Storage, connection: string): { task: string; changes: DraftChanges }[] {
  const prefix = `${PREFIX}${connection}:`;
  return journalKeys(local).flatMap((key) => {
    if (!key.startsWith(prefix)) return [];
    const task = key.slice(prefix.length);
    const changes = openJournal(local, connection, task).read();
    return changes ? [{ task, changes }] : [];
  });
}

const journalKeys = (local: Storage) => Object.keys(local).filter((key) => key.startsWith(PREFIX));
