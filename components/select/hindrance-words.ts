import { i18n } from "#i18n";
import type { Hindrance } from "../../lib/app/readiness";
import { failureSentence } from "../ui/failure-sentence";

/** Says in a few words what keeps a task from being completed as it stands. */
export function hindranceWords(hindrance: Hindrance): string {
  switch (hindrance.reason) {
    case "missing": {
      const { fields, checks, workflows } = hindrance;
      const parts = [
        checks > 0 && i18n.t("select.needs.checks", checks),
        fields > 0 && i18n.t("select.needs.fields", fields),
        workflows > 0 && i18n.t("select.needs.workflows", workflows),
      ].filter((part) => part !== false);
      return new Intl.ListFormat(i18n.t("language"), { type: "conjunction" }).format(parts);
    }
    case "draft":
      return i18n.t("select.needs.draft");
    case "gone":
      return i18n.t("select.needs.gone");
    case "unread":
      return i18n.t("select.needs.unread", [failureSentence(hindrance.failure)]);
    case "read-only":
      return i18n.t("select.needs.readOnly");
    case "finished-by-me":
      return i18n.t("select.needs.finishedByMe");
    case "completed":
      return i18n.t("select.needs.completed");
    case "workflow-done":
      return i18n.t("select.needs.workflowDone");
    case "snoozed":
      return i18n.t("select.needs.snoozed");
    case "not-active":
      return i18n.t("select.needs.notActive");
    case "on-its-way":
      return i18n.t("select.needs.onItsWay");
  }
}
