import { i18n } from "#i18n";
import type { ChecklistMarks } from "../../lib/app/checklist-marks";
import { failureSentence } from "../ui/failure-sentence";
import { CheckItem } from "./check-item";
import styles from "./checklist.module.css";
import { InlineProse } from "./prose";
import { useTaskSurroundings } from "./task-context";

/**
 * How far the checklists are, and those items that do not stand in the description (see `findChecks`). `refusal` is
 * the last tick the server did not take.
 */
export function Checklists({
  inPlace,
  refusal,
  insisted,
}: {
  inPlace: ReadonlySet<string>;
  refusal: ReturnType<ChecklistMarks["refusal"]["peek"]>;
  /** The person tried to complete the task. */
  insisted: boolean;
}) {
  const { checklists } = useTaskSurroundings();
  const items = checklists.flatMap((checklist) => checklist.items);
  if (items.length === 0) return null;
  const marked = items.filter((item) => item.marked).length;
  const refused = refusal && items.find((item) => item.id === refusal.item);
  return (
    <section class={styles.list} aria-label={i18n.t("task.checklist.title")}>
      {checklists.map((checklist) =>
        checklist.items
          .filter((item) => !inPlace.has(`${checklist.apiName}|${item.apiName}`))
          .map((item) => (
            <CheckItem key={item.id} checklist={checklist} item={item}>
              <InlineProse source={item.text} />
            </CheckItem>
          )),
      )}
      <p class={`${styles.progress} ${insisted && marked < items.length ? styles.open : ""}`}>
        <progress value={marked} max={items.length} aria-label={i18n.t("task.checklist.title")} />
        {i18n.t("task.checklist.progress", [marked, items.length])}
      </p>
      <div role="alert">
        {refusal && (
          <p class={styles.refusal}>
            {i18n.t("task.checklist.refused", [refused?.text ?? "", failureSentence(refusal.failure)])}
          </p>
        )}
      </div>
    </section>
  );
}
