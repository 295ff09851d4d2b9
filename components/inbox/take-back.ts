import { signal } from "@preact/signals";
import { goTo } from "../../lib/app/route";
import { sendCommand } from "../../lib/app/send-command";
import type { OutboxEntry } from "../../lib/store/stored";

/** Name of the task whose answer could not be taken back any more, for as long as that is worth saying. */
export const tooLate = signal<string | null>(null);

/** How long a remark stays. Milliseconds. */
const REMARK = 6_000;

/** Takes an answer back before it is sent and returns to its task, where everything typed is still there. */
export async function takeBack({ operation, connection, task, taskName }: OutboxEntry): Promise<void> {
  const answer = await sendCommand("undo", { operation });
  if (answer.ok) {
    goTo({ screen: "task", connection, task });
    return;
  }
  tooLate.value = taskName;
  setTimeout(() => {
    tooLate.value = null;
  }, REMARK);
}
