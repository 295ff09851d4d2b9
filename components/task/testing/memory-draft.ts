import { openJournal } from "../../../lib/app/draft-journal";
import { openDraft, type DraftEntries, type DraftSession } from "../../../lib/app/draft-session";

/** Opens a draft that lies in an object instead of on a disk. */
export function openMemoryDraft(disk: DraftEntries, connection: string, task: string): DraftSession {
  return openDraft({
    journal: openJournal(localStorage, connection, task),
    read: async () => ({ connection, task, answers: { ...disk }, changedAt: 0 }),
    async change(changes) {
      for (const [name, entry] of Object.entries(changes)) {
        if (entry) disk[name] = entry;
        else delete disk[name];
      }
    },
  });
}
