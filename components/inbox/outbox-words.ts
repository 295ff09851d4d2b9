import { i18n } from "#i18n";
import type { Connection, OutboxEntry } from "../../lib/store/stored";
import { formatMoment } from "../../lib/tasks/format-moment";
import { failureSentence } from "../ui/failure-sentence";
import { now } from "./clock";
import { online } from "./connectivity";
import { statusOf } from "./inbox-model";

const MINUTE = 60_000;

/** What an entry is called in the list: its task, or the template of a launch. A task may be known no more. */
export const nameOf = ({ subject, taskName, text }: OutboxEntry) => subject ?? (taskName || (text ?? ""));

/** Says what kind of thing it is, where it is not an answer to a task, before other words. */
export function kindWords({ kind }: OutboxEntry, words: string): string {
  switch (kind) {
    case "return":
      return i18n.t("inbox.kind.return", [words]);
    case "comment":
      return i18n.t("inbox.kind.comment", [words]);
    case "launch":
      return i18n.t("inbox.kind.launch", [words]);
    default:
      return words;
  }
}

/** Says what an answer on its way waits for. */
export function waitingWords(entry: OutboxEntry, connection: Connection): string {
  if (entry.state === "unknown") return i18n.t("inbox.waiting.unknown");
  if (entry.state === "sending") return entry.workflowName;
  const status = statusOf(connection);
  if (status.state === "stopped") {
    return i18n.t(status.failure.kind === "permission" ? "inbox.waiting.permission" : "inbox.waiting.key");
  }
  if (!online.value || entry.failure?.kind === "offline") return i18n.t("inbox.waiting.offline");
  return entry.failure ? nextTryWords(entry.notBefore, connection) : entry.workflowName;
}

/** Says when an answer is sent again. `notBefore` is in Unix milliseconds. */
function nextTryWords(notBefore: number, { person }: Connection): string {
  if (notBefore <= now.value + MINUTE) return i18n.t("inbox.waiting.retrySoon");
  return i18n.t("inbox.waiting.retryAt", [formatMoment(notBefore, "time", person)]);
}

/** Says in a few words why an answer could not be delivered. The task screen tells the rest. */
export function obstacleWords({ obstacle }: OutboxEntry): string {
  switch (obstacle?.reason) {
    case "completed-by-other":
      return i18n.t("inbox.obstacle.completed");
    case "changed":
      return i18n.t("inbox.obstacle.changed");
    case "gone":
      return i18n.t("inbox.obstacle.gone");
    case "not-active":
      return i18n.t("inbox.obstacle.inactive");
    case "checklist-open":
      return i18n.t("inbox.obstacle.checklist");
    case "sub-workflow-running":
      return i18n.t("inbox.obstacle.workflow");
    case "file-lost":
      return i18n.t("inbox.obstacle.file", [obstacle.name]);
    case "person-unknown":
      return i18n.t("inbox.obstacle.person", [obstacle.name]);
    case "too-old":
      return i18n.t("inbox.obstacle.old");
    case "refused":
      return failureSentence(obstacle.failure);
    case "outcome-unknown":
      return i18n.t("inbox.obstacle.outcome");
    case "started-twice":
      return i18n.t("inbox.obstacle.twice");
    case undefined:
      return i18n.t("inbox.obstacle.unknown");
  }
}
