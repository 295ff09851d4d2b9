import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import type { DraftSession } from "../../lib/app/draft-session";
import { isNothingMissing, type Missing } from "../../lib/fields/missing";
import { Button } from "../ui/button";
import styles from "./task.module.css";

export interface TaskFooterProps {
  /** What the main button says, where it does not complete a task. */
  label?: string;
  missing: Missing;
  saving: ReturnType<DraftSession["saving"]["peek"]>;
  hasForm: boolean;
  uploading: number;
  busy: boolean;
  onComplete: () => void;
  /** Not where the task cannot go back to an earlier step. */
  onReturn?: (() => void) | undefined;
  onSaveAgain: () => void;
}

/** Always in sight: what keeps the task from being completed, whether the typing is safe, and the one main button. */
export function TaskFooter({
  label = i18n.t("task.complete"),
  missing,
  saving,
  hasForm,
  uploading,
  busy,
  onComplete,
  onReturn,
  onSaveAgain,
}: TaskFooterProps) {
  const ready = isNothingMissing(missing) && !busy;
  const left = leftSentence(missing);
  const why = useId();
  return (
    <footer class={styles.footer}>
      <p id={why} class={styles.why}>
        {left && <span>{left} </span>}
        {uploading > 0 && <span>{i18n.t("task.footer.uploading", uploading)} </span>}
        {saving === "failed" ? (
          <span class={styles.notSaved} role="alert">
            {i18n.t("task.footer.notSaved")}{" "}
            <Button look="link" onClick={onSaveAgain}>
              {i18n.t("task.footer.saveAgain")}
            </Button>
          </span>
        ) : (
          hasForm && <span>{i18n.t("task.footer.saved")}</span>
        )}
      </p>
      {onReturn && (
        <Button data-command="return" onClick={onReturn}>
          {i18n.t("return.button")}
        </Button>
      )}
      <Button
        look="main"
        data-command="complete"
        aria-disabled={!ready}
        aria-describedby={why}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onClick={onComplete}
      >
        {label}
      </Button>
    </footer>
  );
}

/** "1 check and 2 fields left.", or nothing. */
function leftSentence({ fields, openChecklistItems, runningSubWorkflows }: Missing): string {
  const parts = [
    openChecklistItems > 0 && i18n.t("task.left.checks", openChecklistItems),
    runningSubWorkflows > 0 && i18n.t("task.left.workflows", runningSubWorkflows),
    fields.length > 0 && i18n.t("task.left.fields", fields.length),
  ].filter((part) => part !== false);
  if (parts.length === 0) return "";
  const list = new Intl.ListFormat(i18n.t("language"), { type: "conjunction" }).format(parts);
  return i18n.t("task.left.sentence", [list]);
}
