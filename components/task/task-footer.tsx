import type { ReadonlySignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import type { DraftSession } from "../../lib/app/draft-session";
import { isNothingMissing, type Missing } from "../../lib/fields/missing";
import { Button } from "../ui/button";
import styles from "./task.module.css";
import { useDerived } from "./use-derived";

export interface TaskFooterProps {
  /** What the main button says, where it does not complete a task. */
  label?: string;
  missing: ReadonlySignal<Missing>;
  saving: DraftSession["saving"];
  hasForm: boolean;
  /** How many files are on their way. */
  uploading: ReadonlySignal<number>;
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
  const ready = useDerived(missing, isNothingMissing) && !busy;
  const left = useDerived(missing, leftSentence);
  const isUnsaved = useDerived(saving, hasFailed);
  const why = useId();
  return (
    <footer class={styles.footer}>
      <p id={why} class={styles.why}>
        {left && <span>{left} </span>}
        {uploading.value > 0 && <span>{i18n.t("task.footer.uploading", uploading.value)} </span>}
        {isUnsaved ? (
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

const hasFailed = (saving: ReturnType<DraftSession["saving"]["peek"]>) => saving === "failed";

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
