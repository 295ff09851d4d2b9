import { i18n } from "#i18n";
import { readPlanLimit } from "../../lib/app/plan-limit";
import type { Failure } from "../../lib/http/failure";
import { failureSentence } from "../ui/failure-sentence";

/** Says in plain sentences what puq.ai refused or why it was not reached, and what to do. */
export function automationSentence(failure: Failure): string {
  const limit = readPlanLimit(failure);
  if (limit) {
    return limit.allowed === null
      ? i18n.t("automations.failure.limit")
      : i18n.t("automations.failure.limitOf", [limit.used ?? limit.allowed, limit.allowed]);
  }
  switch (failure.kind) {
    case "unauthorized":
      return i18n.t("automations.failure.token");
    case "no-key":
      return i18n.t("automations.failure.noToken");
    case "not-found":
    case "forbidden":
      return i18n.t("automations.failure.gone");
    case "refused":
      return failure.status === 422 ? i18n.t("automations.failure.notItsVersion") : failureSentence(failure);
    case "unreadable":
      return i18n.t("automations.failure.unreadable");
    default:
      return failureSentence(failure);
  }
}

/** Whether a person mends it in the settings rather than by trying again. */
export function needsSettings({ kind }: Failure): boolean {
  return kind === "unauthorized" || kind === "no-key" || kind === "permission";
}

/** Whether puq.ai may have done what was asked, although nobody said so. */
export function mayHaveHappened({ kind }: Failure): boolean {
  return ["unreachable", "timeout", "server", "unreadable", "interrupted"].includes(kind);
}
