import type { ComponentChildren } from "preact";
import { Button } from "./button";
import styles from "./notice.module.css";

export interface NoticeAction {
  label: string;
  onClick: () => void;
  main?: boolean;
}

export interface NoticeProps {
  tone: "bad" | "soon" | "good" | "quiet";
  /** Announced as soon as it appears. */
  alert?: boolean;
  actions?: NoticeAction[];
  children: ComponentChildren;
}

/** A block that says how things stand, with the buttons that lead on. */
export function Notice({ tone, alert = false, actions = [], children }: NoticeProps) {
  return (
    <div class={`${styles.notice} ${styles[tone]}`} role={alert ? "alert" : undefined} data-tone={tone}>
      {children}
      {actions.length > 0 && (
        <div class={styles.actions}>
          {actions.map(({ label, onClick, main }) => (
            <Button key={label} look={main ? "main" : "plain"} onClick={onClick}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
