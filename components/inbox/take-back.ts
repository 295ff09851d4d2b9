import { i18n } from "#i18n";
import { signal } from "@preact/signals";
import { goTo } from "../../lib/app/route";
import { sendCommand } from "../../lib/app/send-command";
import type { OutboxEntry } from "../../lib/store/stored";

/** What could not be taken back any more, for as long as that is worth saying. */
export const tooLate = signal<string | null>(null);

/** How long a remark stays. Milliseconds. */
const REMARK = 6_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Takes an answer back before it is sent and returns to its task, where everything typed is still there. */
export async function takeBack({ operation, connection, task, taskName }: OutboxEntry): Promise<void> {
  const answer = await sendCommand("undo", { operation });
  if (answer.ok) {
    goTo({ screen: "task", connection, task });
    return;
  }
  remark(i18n.t("inbox.undo.tooLate", [taskName]));
}

/** Takes answers back that were given together. The list is where they come back to. */
export async function takeBackAll(entries: OutboxEntry[]): Promise<void> {
  const operations = entries.map(({ operation }) => operation);
  const answer = await sendCommand("undo-many", { operations });
  const late = operations.length - (answer.ok ? answer.value.length : 0);
  if (late > 0) remark(i18n.t("inbox.undo.tooLateMany", late));
}

function remark(sentence: string): void {
  tooLate.value = sentence;
  clearTimeout(timer);
  timer = setTimeout(() => {
    tooLate.value = null;
  }, REMARK);
}
