import { i18n } from "#i18n";
import type { CSSProperties } from "preact";
import { accounts } from "../accounts/load-accounts";
import { findPart } from "../find/load-find";
import { DueTime } from "./due-time";
import type { Item } from "./inbox-model";
import { readRowRem } from "./list-window";
import { hints } from "./row-hint";
import { TaskLink } from "./task-link";
import { trouble } from "./trouble";
import { whereFrom } from "./where-from";
import styles from "./rows.module.css";

export interface RowProps {
  item: Item;
  /** Place within its section, from 0, and how many rows the section has. */
  index: number;
  count: number;
  /** Whether the arrow keys start here. */
  reachable: boolean;
}

/** One line of the list, standing at its place. */
export function Row(props: RowProps) {
  const style: CSSProperties = { top: `${props.index * readRowRem()}rem` };
  return (
    <li class={styles.row} style={style} aria-setsize={props.count} aria-posinset={props.index + 1}>
      {writeRow(props)}
      {findPart.value && <findPart.value.RowActions item={props.item} reachable={props.reachable} />}
    </li>
  );
}

/** Not a component of its own: each has its price, and there is one row after the other before the first paint. */
function writeRow({ item, reachable }: RowProps) {
  switch (item.kind) {
    case "task": {
      const hint = hints.value.get(item.key);
      const where = whereFrom(item.row);
      return (
        <TaskLink item={item} reachable={reachable} urgent={item.row.urgent}>
          <span class={styles.name} title={item.row.name} dir="auto">
            {item.row.urgent && <bdi class="visually-hidden">{i18n.t("inbox.urgent")} </bdi>}
            {item.row.name}
          </span>
          {item.row.dueAt !== null && <DueTime dueAt={item.row.dueAt} connection={item.connection} />}
          <span class={styles.second}>
            {accounts.value && <accounts.value.AccountMark connection={item.connection} />}
            <span class={styles.where} title={where} dir="auto">
              {where}
            </span>
            {hint && <span class={styles.hint}>{hint}</span>}
          </span>
        </TaskLink>
      );
    }
    case "found":
      return (
        findPart.value && (
          <TaskLink item={item} reachable={reachable} urgent={item.row.urgent}>
            <findPart.value.FoundRow row={item.row} />
          </TaskLink>
        )
      );
    case "needs-you":
      return (
        <TaskLink item={item} reachable={reachable}>
          <span class={styles.name} dir="auto">
            {item.entry.taskName}
          </span>
          {trouble.value && <trouble.value.NeedsYouWords entry={item.entry} connection={item.connection} />}
        </TaskLink>
      );
    case "waiting":
      return trouble.value && <trouble.value.WaitingRow entry={item.entry} connection={item.connection} />;
    case "done":
      return findPart.value && <findPart.value.DoneRow name={item.name} workflowName={item.workflowName} />;
    case "unreadable":
      return trouble.value && <trouble.value.UnreadableLine item={item} reachable={reachable} />;
  }
}
