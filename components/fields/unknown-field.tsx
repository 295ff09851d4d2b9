import { i18n } from "#i18n";
import type { UnknownField as Unknown } from "../../lib/fields/output-field";
import styles from "./fields.module.css";

/** A field of a type this version does not know: its value is shown, and left as it is when the task is completed. */
export function UnknownField({ field }: { field: Unknown }) {
  return (
    <div class={styles.field} data-field={field.apiName}>
      <p class={styles.label}>
        {field.name} {field.required && <span class={styles.required}>{i18n.t("fields.required")}</span>}
      </p>
      {field.shown && <p class={styles.shown}>{field.shown}</p>}
      <p class={styles.hint}>{i18n.t("fields.unknown")}</p>
    </div>
  );
}
