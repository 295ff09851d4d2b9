import { i18n } from "#i18n";
import type { Connection, OutboxEntry } from "../../lib/store/stored";
import { AccountMark } from "../accounts/account-mark";
import { Button } from "../ui/button";
import { failureSentence } from "../ui/failure-sentence";
import { obstacleWords, waitingWords } from "./outbox-words";
import { takeBack } from "./take-back";
import styles from "./rows.module.css";

/** An answer on its way: what it waits for, and as long as it waits, the way to take it back. */
export function WaitingRow({ entry, connection }: { entry: OutboxEntry; connection: Connection }) {
  return (
    <div class={styles.link}>
      <span class={styles.name} dir="auto">
        {entry.taskName}
      </span>
      <span class={`${styles.due} ${styles.both}`}>
        {entry.state === "queued" ? (
          <Button
            look="link"
            aria-label={i18n.t("inbox.takeBackTask", [entry.taskName])}
            onClick={() => void takeBack(entry)}
          >
            {i18n.t("inbox.takeBack")}
          </Button>
        ) : (
          i18n.t(entry.state === "sending" ? "inbox.sending" : "inbox.checking")
        )}
      </span>
      <span class={styles.where} title={entry.failure ? failureSentence(entry.failure) : undefined}>
        {waitingWords(entry, connection)}
      </span>
    </div>
  );
}

/** What a row says about answers that could not be delivered. */
export function NeedsYouWords({ entry, connection }: { entry: OutboxEntry; connection: Connection }) {
  return (
    <>
      <span class={`${styles.due} ${styles.late}`}>{i18n.t("inbox.answersKept")}</span>
      <span class={styles.second}>
        <AccountMark connection={connection} />
        <span class={styles.where} title={obstacleWords(entry)}>
          {obstacleWords(entry)}
        </span>
      </span>
    </>
  );
}
