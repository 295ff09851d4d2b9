import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import styles from "./task.module.css";

export interface AnswerBarProps {
  tone: "bad" | "soon";
  sentence: string;
  /** What the person has answered, as text to be copied. Empty when there is nothing. */
  copy: string;
  onRetry?: (() => void) | undefined;
  onDiscard?: (() => void) | undefined;
}

/** Says what became of a person's answers, and lets them be copied, sent again or thrown away. */
export function AnswerBar({ tone, sentence, copy, onRetry, onDiscard }: AnswerBarProps) {
  const [asking, setAsking] = useState(false);
  return (
    <div class={`${styles.bar} ${styles[tone]}`} data-tone={tone}>
      <p role={tone === "bad" ? "alert" : "status"}>
        {asking ? i18n.t("task.answers.discardQuestion") : sentence}
      </p>
      {asking ? (
        <div class={styles.barActions}>
          <Button look="link" onClick={onDiscard}>
            {i18n.t("task.answers.discardYes")}
          </Button>
          <Button look="link" onClick={() => setAsking(false)}>
            {i18n.t("task.answers.discardNo")}
          </Button>
        </div>
      ) : (
        <div class={styles.barActions}>
          {onRetry && (
            <Button look="link" onClick={onRetry}>
              {i18n.t("task.answers.retry")}
            </Button>
          )}
          {copy !== "" && <CopyButton text={copy}>{i18n.t("task.answers.copy")}</CopyButton>}
          {onDiscard && (
            <Button look="link" onClick={() => setAsking(true)}>
              {i18n.t("task.answers.discard")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
