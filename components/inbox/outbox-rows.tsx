import { i18n } from "#i18n";
import { sendCommand } from "../../lib/app/send-command";
import type { Connection, OutboxEntry } from "../../lib/store/stored";
import { isAboutTask } from "../../lib/tasks/visible-rows";
import { AccountMark } from "../accounts/account-mark";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { failureSentence } from "../ui/failure-sentence";
import { kindWords, nameOf, obstacleWords, waitingWords } from "./outbox-words";
import { takeBack } from "./take-back";
import styles from "./rows.module.css";

interface EntryRowProps {
  entry: OutboxEntry;
  connection: Connection;
}

/** Something on its way: what it waits for, and what can be done about it. */
export function WaitingRow({ entry, connection }: EntryRowProps) {
  const isStopped = entry.state === "needs-you";
  const words = isStopped ? obstacleWords(entry) : waitingWords(entry, connection);
  const title = isStopped ? words : entry.failure ? failureSentence(entry.failure) : undefined;
  return (
    <div class={styles.link}>
      <span class={styles.name} dir="auto">
        {nameOf(entry)}
      </span>
      <span class={isStopped ? styles.due : `${styles.due} ${styles.both}`}>
        {isStopped ? (
          <StoppedActions entry={entry} connection={connection} />
        ) : (
          <WaitingAction entry={entry} />
        )}
      </span>
      <span class={`${styles.where} ${isStopped ? styles.whole : ""}`} title={title}>
        {kindWords(entry, words)}
      </span>
    </div>
  );
}

/** What was typed is still in its form when it is taken back; a comment is taken back in its task. */
function WaitingAction({ entry }: { entry: OutboxEntry }) {
  if (entry.state !== "queued") return i18n.t(entry.state === "sending" ? "inbox.sending" : "inbox.checking");
  if (!isAboutTask(entry)) return null;
  return (
    <Button
      look="link"
      aria-label={i18n.t(entry.kind === "return" ? "inbox.takeBackReturn" : "inbox.takeBackTask", [
        entry.taskName,
      ])}
      onClick={() => void takeBack(entry)}
    >
      {i18n.t("inbox.takeBack")}
    </Button>
  );
}

/** A comment or launch that could not be delivered. It may be that no screen is left for it, so all is done from here. */
function StoppedActions({ entry, connection }: EntryRowProps) {
  const { operation, text, obstacle } = entry;
  const subject = nameOf(entry);
  const second = obstacle?.reason === "started-twice" ? obstacle.workflow : null;
  return (
    <span class={styles.actions}>
      {second === null ? (
        <Button
          look="link"
          aria-label={i18n.t("inbox.stopped.retryOf", [subject])}
          onClick={() => void sendCommand("retry", { operation })}
        >
          {i18n.t("inbox.stopped.retry")}
        </Button>
      ) : (
        connection.web && (
          <a
            href={`${connection.web}/workflows/${encodeURIComponent(second)}/`}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={i18n.t("inbox.stopped.openOf", [subject])}
          >
            {i18n.t("inbox.stopped.open")}
          </a>
        )
      )}
      {text !== null && (
        <CopyButton text={text} label={i18n.t("inbox.stopped.copyOf", [subject])}>
          {i18n.t("inbox.stopped.copy")}
        </CopyButton>
      )}
      <Button
        look="link"
        aria-label={i18n.t(second === null ? "inbox.stopped.discardOf" : "inbox.stopped.dismissOf", [
          subject,
        ])}
        onClick={() => void sendCommand("discard", { operation })}
      >
        {i18n.t(second === null ? "inbox.stopped.discard" : "inbox.stopped.dismiss")}
      </Button>
    </span>
  );
}

/** What a row says about answers or a return that could not be delivered. Its task has the buttons. */
export function NeedsYouWords({ entry, connection }: EntryRowProps) {
  return (
    <>
      <span class={`${styles.due} ${styles.late}`}>
        {i18n.t(entry.kind === "return" ? "inbox.reasonKept" : "inbox.answersKept")}
      </span>
      <span class={styles.second}>
        <AccountMark connection={connection} />
        <span class={styles.where} title={obstacleWords(entry)}>
          {kindWords(entry, obstacleWords(entry))}
        </span>
      </span>
    </>
  );
}
