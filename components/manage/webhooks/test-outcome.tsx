import { i18n } from "#i18n";
import type { TestAnswer } from "../../../lib/app/send-webhook-test";
import type { Failure } from "../../../lib/http/failure";
import { Notice } from "../../ui/notice";
import { failureSentence } from "../../ui/failure-sentence";
import { webhookHost } from "../../../lib/webhooks/webhook-url";
import { ScrolledText } from "./scrolled-text";
import styles from "./webhooks.module.css";

const SHOWN_CHARACTERS = 4000;

/** What a test came to: status, time and response of the receiver, or why there is none. */
export function TestOutcome({ outcome }: { outcome: TestAnswer }) {
  if (!outcome.ok) {
    return (
      <Notice tone="bad" alert>
        <p>
          <strong>{failureWords(outcome.failure)}</strong>
        </p>
      </Notice>
    );
  }
  const { status, milliseconds, contentType, text } = outcome.value;
  const isTaken = status >= 200 && status < 300;
  return (
    <Notice tone={isTaken ? "good" : "bad"} alert>
      <p>
        <strong>{i18n.t("webhooks.test.answered", [status, milliseconds])}</strong>
        {contentType !== null && ` · ${contentType}`}
      </p>
      <p>
        {i18n.t(
          isTaken ? "webhooks.test.taken" : status < 500 ? "webhooks.test.dropped" : "webhooks.test.retried",
        )}
      </p>
      {text === "" ? (
        <p class={styles.off}>{i18n.t("webhooks.test.empty")}</p>
      ) : (
        <ScrolledText name={i18n.t("webhooks.test.response")} text={text.slice(0, SHOWN_CHARACTERS)} />
      )}
      {text.length > SHOWN_CHARACTERS && <p class={styles.off}>{i18n.t("webhooks.test.cut")}</p>}
    </Notice>
  );
}

function failureWords(failure: Failure): string {
  const host = webhookHost(failure.url);
  switch (failure.kind) {
    case "permission":
      return i18n.t("webhooks.test.refused", [host]);
    case "redirected":
      return i18n.t("webhooks.test.redirected", [host]);
    case "timeout":
      return i18n.t("webhooks.test.timeout", [host, failure.seconds]);
    case "unreachable":
      return i18n.t("webhooks.test.unreachable", [host]);
    case "offline":
      return i18n.t("webhooks.test.offline");
    default:
      return failureSentence(failure);
  }
}
