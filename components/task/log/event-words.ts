import { i18n } from "#i18n";
import type { CommentEvent, TaskEvent } from "../../../lib/tasks/event";
import { groupName, personName, type LogPeople } from "./log-names";

/** Says in a sentence what happened. `when` writes a moment (Unix milliseconds). */
export function eventSentence(
  event: Exclude<TaskEvent, CommentEvent>,
  people: LogPeople,
  when: (moment: number) => string,
): string {
  const who = personName(event.authorId, people);
  switch (event.kind) {
    case "task-completed":
      return i18n.t("log.event.completed", [who]);
    case "task-returned":
      return i18n.t("log.event.returned", [who]);
    case "performer-added":
      return i18n.t("log.event.added", [who, personName(event.userId, people)]);
    case "performer-removed":
      return i18n.t("log.event.removed", [who, personName(event.userId, people)]);
    case "task-delegated":
      return i18n.t("log.event.delegated", [who, personName(event.userId, people)]);
    case "group-added":
      return i18n.t("log.event.added", [who, groupName(event.groupId, people)]);
    case "group-removed":
      return i18n.t("log.event.removed", [who, groupName(event.groupId, people)]);
    case "due-date-changed":
      return event.dueAt === null
        ? i18n.t("log.event.dueRemoved", [who])
        : i18n.t("log.event.due", [who, when(event.dueAt)]);
    case "sub-workflow-started":
      return event.subWorkflow === null
        ? i18n.t("log.event.subWorkflowUnnamed", [who])
        : i18n.t("log.event.subWorkflow", [who, event.subWorkflow.name]);
    case "workflow-snoozed":
      return event.until === null
        ? i18n.t("log.event.snoozed", [who])
        : i18n.t("log.event.snoozedUntil", [who, when(event.until)]);
    case "task-delayed":
      return event.until === null
        ? i18n.t("log.event.delayed")
        : i18n.t("log.event.delayedUntil", [when(event.until)]);
    case "marked-urgent":
      return i18n.t("log.event.urgent", [who]);
    case "marked-not-urgent":
      return i18n.t("log.event.notUrgent", [who]);
    case "workflow-resumed":
      return i18n.t("log.event.resumed", [who]);
    case "workflow-returned":
      return i18n.t("log.event.workflowReturned", [who]);
    case "workflow-started":
      return i18n.t("log.event.workflowStarted", [who]);
    case "workflow-finished":
      return i18n.t("log.event.workflowFinished", [who]);
    case "workflow-completed":
      return i18n.t("log.event.workflowCompleted");
    case "workflow-ended-by-condition":
      return i18n.t("log.event.workflowEnded");
    case "workflow-delayed":
      return i18n.t("log.event.workflowDelayed");
    case "task-started":
      return i18n.t("log.event.taskStarted");
    case "task-skipped":
      return i18n.t("log.event.taskSkipped");
    case "task-skipped-without-performers":
      return i18n.t("log.event.taskSkippedNobody");
    case "other":
      return i18n.t("log.event.other");
  }
}
