import { i18n } from "#i18n";
import { Icon } from "../ui/icons";
import { CHECK } from "../ui/outlines";
import rows from "../inbox/rows.module.css";
import styles from "./done-row.module.css";

/** A task that the server has as completed, until that has been seen. */
export function DoneRow({ name, workflowName }: { name: string; workflowName: string }) {
  return (
    <div class={rows.link}>
      <span class={`${rows.name} ${styles.name}`} dir="auto">
        {name}
      </span>
      <span class={`${rows.due} ${rows.both} ${styles.done}`}>
        <Icon path={CHECK} size={14} /> {i18n.t("select.batch.doneRow")}
      </span>
      <span class={rows.where} dir="auto">
        {workflowName}
      </span>
    </div>
  );
}
