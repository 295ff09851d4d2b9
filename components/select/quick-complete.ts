import { i18n } from "#i18n";
import { judgeTask } from "../../lib/app/readiness";
import { pageChecks } from "../../lib/app/page-checks";
import { goTo } from "../../lib/app/route";
import { sendCommand } from "../../lib/app/send-command";
import type { ListedRow } from "../../lib/tasks/task";
import { focusActiveRow } from "../inbox/focus-active-row";
import { saidOfSelection } from "./selection";

/** Completes a task where it is known to need nothing more; otherwise opens it. */
export async function quickComplete({ id: task, connection: { id: connection } }: ListedRow): Promise<void> {
  const { readCached, hasDraft } = pageChecks;
  const cached = (await readCached(connection, [task])).get(task);
  const readiness = cached ? judgeTask(cached.task, await hasDraft(connection, task)) : null;
  if (readiness?.ready) {
    const { version } = readiness;
    const answer = await sendCommand("complete", { connection, task, answers: {}, version });
    if (answer.ok) {
      requestAnimationFrame(focusActiveRow);
      return;
    }
    saidOfSelection.value = i18n.t("select.failed");
  }
  goTo({ screen: "task", connection, task });
}
