import type { ComponentChildren } from "preact";
import { Button } from "./button";
import styles from "./status-bar.module.css";

export interface StatusBarProps {
  /** `bad`: something fails and a person must act. `soon`: it mends itself or is a warning. `quiet`: a remark. */
  tone: "bad" | "soon" | "quiet";
  /** What is wrong, since when, and what is kept. */
  sentence: ComponentChildren;
  /** The one button that mends it. */
  action?: { label: string; onClick: () => void };
}

/** One line that says what is wrong and holds the one button that mends it. */
export function StatusBar({ tone, sentence, action }: StatusBarProps) {
  return (
    <div class={`${styles.bar} ${styles[tone]}`} data-tone={tone}>
      <p>{sentence}</p>
      {action && (
        <Button look="link" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
