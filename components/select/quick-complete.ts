import { effect } from "@preact/signals";
import { i18n } from "#i18n";
import { judgeTask } from "../../lib/app/readiness";
import { pageChecks } from "../../lib/app/page-checks";
import { goTo } from "../../lib/app/route";
import { sendCommand } from "../../lib/app/send-command";
import type { ListedRow } from "../../lib/tasks/task";
import { focusActiveRow } from "../inbox/focus-active-row";
import { taskKey } from "../inbox/inbox-model";
import { activeKey } from "../inbox/list-place";
import { saidOfSelection, selectableKeys } from "./selection";

/** Completes a task where it is known to need nothing more; otherwise opens it. */
export async function quickComplete({ id: task, connection: { id: connection } }: ListedRow): Promise<void> {
  activeKey.value = taskKey(connection, task);
  const { readCached, hasDraft } = pageChecks;
  const cached = (await readCached(connection, [task])).get(task);
  const readiness = cached ? judgeTask(cached.task, await hasDraft(connection, task)) : null;
  if (readiness?.ready) {
    const { version } = readiness;
    const answer = await sendCommand("complete", { connection, task, answers: {}, version });
    if (answer.ok) return focusNext(taskKey(connection, task));
    saidOfSelection.value = i18n.t("select.failed");
  }
  goTo({ screen: "task", connection, task });
}

/** Once the row has left the list, the one that took its place gets the focus, unless something else has it by then. */
function focusNext(key: string): void {
  const stop = effect(() => {
    if (selectableKeys.value.includes(key)) return;
    requestAnimationFrame(() => {
      stop();
      if (document.activeElement === document.body) focusActiveRow();
    });
  });
}
