import type { ComponentChildren } from "preact";
import styles from "./status-line.module.css";

/** Says what happened or is going on, and tells screen readers when it changes. Takes no room while it is empty. */
export function StatusLine({ children }: { children: ComponentChildren }) {
  return <output class={styles.line}>{children}</output>;
}
