import { i18n } from "#i18n";
import type { Connection } from "../../lib/store/stored";
import type { Item } from "./inbox-model";
import styles from "./rows.module.css";

export interface UnreadableLineProps {
  item: Extract<Item, { kind: "unreadable" }>;
  reachable: boolean;
}

/** A task that could not be read, as a plain row that leads to the web app. */
export function UnreadableLine({ item, reachable }: UnreadableLineProps) {
  return (
    <a
      class={styles.link}
      href={webAddress(item.connection, item.row.id)}
      target="_blank"
      rel="noopener noreferrer"
      data-key={item.key}
      tabIndex={reachable ? 0 : -1}
    >
      <span class={styles.name}>{item.row.name ?? i18n.t("inbox.unreadable")}</span>
      <span class={styles.where}>{i18n.t("inbox.openInPneumatic")}</span>
    </a>
  );
}

function webAddress({ web, api }: Connection, task: string | null): string {
  const base = web ?? api;
  return task === null ? `${base}/tasks/` : `${base}/tasks/${encodeURIComponent(task)}/`;
}
