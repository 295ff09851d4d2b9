import { i18n } from "#i18n";
import type { Hindrance, Readiness } from "../../lib/app/readiness";
import type { ListedRow } from "../../lib/tasks/task";
import { Button } from "../ui/button";
import { hindranceWords } from "./hindrance-words";
import styles from "./complete-dialog.module.css";

export interface CheckedTasksProps {
  rows: ListedRow[];
  checked: ReadonlyMap<ListedRow, Readiness>;
  onOpen: (row: ListedRow) => void;
}

/** Tasks in two lists: those that need a person, each with why and the way to it, and those that are ready. */
export function CheckedTasks({ rows, checked, onOpen }: CheckedTasksProps) {
  const ready = rows.filter((row) => checked.get(row)?.ready);
  const hindered = rows.flatMap((row): { row: ListedRow; hindrance: Hindrance }[] => {
    const readiness = checked.get(row);
    return readiness && !readiness.ready ? [{ row, hindrance: readiness.hindrance }] : [];
  });
  return (
    <div class={styles.lists} tabIndex={-1}>
      {hindered.length > 0 && (
        <section>
          <h3 id="hindered">{i18n.t("select.needYou", hindered.length)}</h3>
          <ul aria-labelledby="hindered">
            {hindered.map(({ row, hindrance }) => (
              <li key={row}>
                <Button look="link" class={styles.open ?? ""} onClick={() => onOpen(row)}>
                  {row.name}
                </Button>
                <span class={styles.quiet}>{hindranceWords(hindrance)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {ready.length > 0 && (
        <section>
          <h3 id="ready">{i18n.t("select.ready", ready.length)}</h3>
          <ul aria-labelledby="ready">
            {ready.map((row) => (
              <li key={row}>
                <span>{row.name}</span>
                <span class={styles.quiet}>{row.workflowName}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
