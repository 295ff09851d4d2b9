import { i18n } from "#i18n";
import type { Failure } from "../../lib/http/failure";
import { failureSentence } from "./failure-sentence";
import { Notice, type NoticeAction } from "./notice";

export interface FailureNoticeProps {
  failure: Failure;
  /** Instead of the sentence every screen shows for this failure. */
  sentence?: string;
  /** The one thing to do. */
  advice?: string;
  action?: NoticeAction;
}

/** Says what failed, which address was tried, what it answered, and what to do. */
export function FailureNotice({ failure, sentence, advice, action }: FailureNoticeProps) {
  return (
    <Notice tone="bad" alert actions={action ? [action] : []}>
      <p>
        <strong>{sentence ?? failureSentence(failure)}</strong> {advice}
      </p>
      {failure.url !== "" && failure.kind !== "no-key" && (
        <p>
          {i18n.t("options.tried")} <code>{failure.url}</code> · {answerWords(failure)}
        </p>
      )}
    </Notice>
  );
}

function answerWords(failure: Failure): string {
  if ("status" in failure && failure.status) return i18n.t("options.status", [failure.status]);
  const wasSent = failure.kind !== "offline" && failure.kind !== "permission";
  return i18n.t(wasSent ? "options.noAnswer" : "options.notSent");
}
