import { i18n } from "#i18n";
import { keepAtHand, readCachedTasks } from "../../lib/app/stored-task";
import { knownFields } from "../../lib/fields/all-fields";
import { isEmptyValue } from "../../lib/fields/empty";
import type { Task } from "../../lib/tasks/task";
import { taskKey } from "./inbox-model";
import { hints } from "./row-hint";

/** Reads what is known of these tasks, puts it into their rows, and keeps it for when one is opened. */
export async function readHints(connection: string, tasks: string[]): Promise<void> {
  const cached = await readCachedTasks(connection, tasks);
  keepAtHand(connection, cached);
  const known = new Map(hints.value);
  for (const [id, { task }] of cached) known.set(taskKey(connection, id), hintFor(task));
  hints.value = known;
}

/** Says what has to be done before a task can be completed, or why it cannot be. Empty when there is nothing. */
export function hintFor(task: Task): string {
  if (task.readOnly) return i18n.t("inbox.hint.readOnly");
  if (task.finishedByMe) return i18n.t("inbox.hint.finishedByMe");
  const running = task.subWorkflows.filter((workflow) => workflow.running).length;
  if (running > 0) return i18n.t("inbox.hint.workflows", running);
  const checks = task.checklists.flatMap(({ items }) => items).filter(({ marked }) => !marked).length;
  const fields = knownFields(task).filter(
    ({ required, hidden, value }) => required && !hidden && isEmptyValue(value),
  ).length;
  if (checks === 0) return fields === 0 ? "" : i18n.t("inbox.hint.fields", fields);
  if (fields === 0) return i18n.t("inbox.hint.checks", checks);
  return i18n.t("inbox.hint.both", [
    i18n.t("inbox.hint.checksShort", checks),
    i18n.t("inbox.hint.fieldsShort", fields),
  ]);
}
