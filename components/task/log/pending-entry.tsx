import { useContext, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { PendingComment } from "../../../lib/app/pending-comments";
import type { OutboxEntry, Person } from "../../../lib/store/stored";
import { Button } from "../../ui/button";
import { failureSentence } from "../../ui/failure-sentence";
import { obstacleSentence } from "../obstacle-sentence";
import { Prose } from "../prose";
import { ServicesContext } from "../task-context";
import { Avatar } from "./avatar";
import styles from "./log.module.css";

export interface PendingEntryProps {
  comment: PendingComment;
  person: Person;
  /** The comment is out of the outbox, because the person wanted it so. */
  onDropped: () => void;
  /** Puts the words back where they were written; null where others stand there. */
  onRewrite: ((text: string) => void) | null;
}

/** A comment on its way: how it stands, and what can be done about it. */
export function PendingEntry({ comment, person, onDropped, onRewrite }: PendingEntryProps) {
  const { send } = useContext(ServicesContext);
  const [late, setLate] = useState(false);
  const { operation, entry, text } = comment;
  const stopped = entry?.state === "needs-you";
  const waiting = entry?.state === "queued" && entry.failure !== null;
  const take = async (name: "undo" | "discard", rewrite: boolean) => {
    const answer = await send(name, { operation });
    if (!answer.ok) return setLate(true);
    onDropped();
    if (rewrite) onRewrite?.(text);
  };
  return (
    <li class={styles.comment} data-pending>
      <Avatar name={person.name} id={person.id} />
      <div class={styles.body}>
        <p class={styles.head}>
          <strong>{i18n.t("log.you")}</strong>{" "}
          {!stopped && !waiting && <span class={styles.time}>{i18n.t("log.pending.sending")}</span>}
        </p>
        <Prose source={text} />
        <div class={stopped ? styles.refused : styles.note} role={stopped ? "alert" : "status"}>
          {late ? i18n.t("log.pending.tooLate") : stateSentence(entry, person)}
        </div>
        {(stopped || waiting) && (
          <div class={styles.actions}>
            {stopped && (
              <Button look="link" onClick={() => void send("retry", { operation })}>
                {i18n.t("log.pending.retry")}
              </Button>
            )}
            {onRewrite && (
              <Button look="link" onClick={() => void take(stopped ? "discard" : "undo", true)}>
                {i18n.t(stopped ? "log.pending.rewrite" : "log.pending.takeBack")}
              </Button>
            )}
            {stopped && (
              <Button look="link" onClick={() => void take("discard", false)}>
                {i18n.t("log.pending.discard")}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

function stateSentence(entry: OutboxEntry | null, person: Person): string | null {
  if (entry?.state === "needs-you") {
    return i18n.t("log.pending.stopped", [obstacleSentence(entry.obstacle, person, entry.kind)]);
  }
  if (entry?.state === "unknown") return i18n.t("log.pending.unknown");
  return entry?.state === "queued" && entry.failure
    ? i18n.t("log.pending.waiting", [failureSentence(entry.failure)])
    : null;
}
