import { readDraft } from "../store/drafts";
import type { CheckEffects } from "./check-tasks";
import { sendCommand } from "./send-command";
import { readCachedTasks } from "./stored-task";

/** How a real page finds out what tasks need. */
export const pageChecks: CheckEffects = {
  readCached: readCachedTasks,
  async hasDraft(connection, task) {
    const draft = await readDraft(connection, task);
    return Object.keys(draft?.answers ?? {}).length > 0;
  },
  readTask: (connection, task) => sendCommand("read-task", { connection, task }),
  now: Date.now,
};
