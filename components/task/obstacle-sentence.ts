import { i18n } from "#i18n";
import type { Obstacle, OutboxKind, Person } from "../../lib/store/stored";
import { formatMoment } from "../../lib/tasks/format-moment";
import { failureSentence } from "../ui/failure-sentence";

/** Says in plain words why an answer, or something else that a person did with a task, could not be delivered. */
export function obstacleSentence(
  obstacle: Obstacle | null,
  person: Person,
  kind: OutboxKind = "complete",
): string {
  if (kind !== "complete") {
    if (obstacle?.reason === "completed-by-other") return i18n.t("task.obstacle.completedMeanwhile");
    if (obstacle?.reason === "changed") return i18n.t("task.obstacle.changedMeanwhile");
    if (obstacle?.reason === "too-old") return i18n.t("task.obstacle.waitedTooLong");
    if (obstacle === null) return i18n.t("task.obstacle.notDelivered");
  }
  switch (obstacle?.reason) {
    case "completed-by-other":
      return obstacle.at === null
        ? i18n.t("task.obstacle.completed")
        : i18n.t("task.obstacle.completedAt", [formatMoment(obstacle.at, "full", person)]);
    case "changed":
      return i18n.t("task.obstacle.changed");
    case "gone":
      return i18n.t("task.obstacle.gone");
    case "not-active":
      return i18n.t("task.obstacle.notActive");
    case "checklist-open":
      return i18n.t("task.obstacle.checklist");
    case "sub-workflow-running":
      return i18n.t("task.obstacle.subWorkflow");
    case "file-lost":
      return i18n.t("task.obstacle.file", [obstacle.name]);
    case "person-unknown":
      return i18n.t("task.obstacle.person", [obstacle.name]);
    case "too-old":
      return i18n.t("task.obstacle.tooOld");
    case "refused":
      return failureSentence(obstacle.failure);
    case "outcome-unknown":
      return i18n.t("task.obstacle.outcome");
    case "started-twice":
      return i18n.t("inbox.obstacle.twice");
    case undefined:
      return i18n.t("task.obstacle.unknown");
  }
}
