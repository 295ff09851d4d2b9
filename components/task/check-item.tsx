import type { ComponentChildren } from "preact";
import type { Checklist, ChecklistItem } from "../../lib/tasks/task";
import styles from "./checklist.module.css";
import { useTaskSurroundings } from "./task-context";

/** One item of a checklist, ticked at once. */
export function CheckItem({
  checklist,
  item,
  children,
}: {
  checklist: Checklist;
  item: ChecklistItem;
  children: ComponentChildren;
}) {
  const { mark } = useTaskSurroundings();
  return (
    <label class={item.marked ? styles.marked : styles.item} data-check={item.id}>
      <input
        type="checkbox"
        checked={item.marked}
        disabled={mark === null}
        onChange={(event) => mark?.(checklist, item, event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
