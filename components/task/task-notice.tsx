import { i18n } from "#i18n";
import type { TaskCondition } from "../../lib/app/task-condition";
import type { OutboxEntry, Person } from "../../lib/store/stored";
import { formatMoment } from "../../lib/tasks/format-moment";
import { takeBack } from "../inbox/take-back";
import { failureSentence } from "../ui/failure-sentence";
import { StatusBar } from "../ui/status-bar";

/** Says why there is no form, where there is none. */
export function TaskNotice({ condition, person }: { condition: TaskCondition; person: Person }) {
  const sentence = noticeSentence(condition, person);
  if (sentence === null) return null;
  const waiting =
    condition.kind === "on-its-way" && condition.entry.state === "queued" ? condition.entry : null;
  return (
    <StatusBar
      tone="quiet"
      sentence={sentence}
      action={
        waiting ? { label: i18n.t("task.notice.takeBack"), onClick: () => void takeBack(waiting) } : undefined
      }
    />
  );
}

function noticeSentence(condition: TaskCondition, person: Person): string | null {
  switch (condition.kind) {
    case "open":
      return null;
    case "on-its-way":
      return wayOf(condition.entry);
    case "completed":
      return condition.at === null
        ? i18n.t("task.notice.completed")
        : i18n.t("task.notice.completedAt", [formatMoment(condition.at, "full", person)]);
    case "finished-by-me":
      return i18n.t("task.notice.finishedByMe");
    case "read-only":
      return i18n.t("task.notice.readOnly");
    case "workflow-done":
      return i18n.t("task.notice.workflowDone");
    case "snoozed":
      return i18n.t("task.notice.snoozed");
    case "not-active":
      return i18n.t("task.notice.notActive");
  }
}

function wayOf({ kind, state, failure }: OutboxEntry): string {
  if (kind === "return") {
    if (state === "unknown") return i18n.t("task.notice.returningUnknown");
    return failure
      ? i18n.t("task.notice.returningWaits", [failureSentence(failure)])
      : i18n.t("task.notice.returning");
  }
  if (state === "unknown") return i18n.t("task.notice.unknown");
  return failure ? i18n.t("task.notice.waiting", [failureSentence(failure)]) : i18n.t("task.notice.onItsWay");
}
