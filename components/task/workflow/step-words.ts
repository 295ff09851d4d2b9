import { i18n } from "#i18n";
import type { Performer } from "../../../lib/tasks/task";
import type { WorkflowStep } from "../../../lib/tasks/workflow";
import { groupName, listPersons, type LogPeople } from "../log/log-names";

export type StepState = "done" | "current" | "resting" | "to-come" | "skipped";

/** How a step stands. */
export function stepState({ status }: WorkflowStep): StepState {
  switch (status) {
    case "completed":
      return "done";
    case "active":
      return "current";
    case "snoozed":
      return "resting";
    case "skipped":
      return "skipped";
    case "pending":
    case "unknown":
      return "to-come";
  }
}

/** Says how a step stands, who did it or has to do it, and when. `write` writes a moment (Unix milliseconds). */
export function stepWords(step: WorkflowStep, people: LogPeople, write: (moment: number) => string): string {
  const all = names(step.performers, people);
  switch (stepState(step)) {
    case "done": {
      const did = names(
        step.performers.filter(({ finished }) => finished),
        people,
      );
      const when = step.completedAt === null ? "" : write(step.completedAt);
      return did === "" ? i18n.t("workflow.done", [when]) : i18n.t("workflow.doneBy", [did, when]);
    }
    case "current": {
      const open = step.performers.filter(({ finished }) => !finished);
      const finished = step.performers.filter((performer) => performer.finished);
      if (finished.length > 0 && open.length > 0) {
        return i18n.t("workflow.partlyDone", [names(finished, people), names(open, people)]);
      }
      const waiting = all === "" ? i18n.t("workflow.current") : i18n.t("workflow.waitsFor", [all]);
      return step.dueAt === null ? waiting : `${waiting} ${i18n.t("workflow.due", [write(step.dueAt)])}`;
    }
    case "resting":
      return step.snoozedUntil === null
        ? i18n.t("workflow.resting")
        : i18n.t("workflow.restsUntil", [write(step.snoozedUntil)]);
    case "skipped":
      return i18n.t("workflow.skipped");
    case "to-come":
      return all === "" ? i18n.t("workflow.toCome") : i18n.t("workflow.toComeFor", [all]);
  }
}

function names(performers: Performer[], people: LogPeople): string {
  const users = performers.filter(({ kind }) => kind === "user").map(({ id }) => id);
  const groups = performers.filter(({ kind }) => kind === "group").map(({ id }) => groupName(id, people));
  const named = users.map((id) => listPersons([id], people));
  return new Intl.ListFormat(i18n.t("language"), { type: "conjunction" }).format([...named, ...groups]);
}
