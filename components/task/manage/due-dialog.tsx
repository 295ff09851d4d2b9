import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import type { ManageDialogProps } from "./manage-dialog";
import styles from "./manage.module.css";
import { MomentField } from "./moment-field";

const MILLISECONDS = 1_000;

/** Sets when a task is due, or takes the date away. The server takes past dates as well (reference §12). */
export function DueDialog({ task, managing, onClose }: ManageDialogProps) {
  const [seconds, setSeconds] = useState(task.dueAt === null ? null : task.dueAt / MILLISECONDS);
  const set = (dueAt: number | null) => {
    onClose();
    void managing.change(
      (one) => ({ ...one, dueAt }),
      (client, http) => client.setTaskDueDate(http, task.id, dueAt),
    );
  };
  return (
    <Dialog
      title={i18n.t("manage.due.title")}
      cancel={i18n.t("manage.cancel")}
      action={
        <Button
          look="main"
          aria-disabled={seconds === null}
          onClick={() => seconds !== null && set(seconds * MILLISECONDS)}
        >
          {i18n.t("manage.due.save")}
        </Button>
      }
      onClose={onClose}
    >
      <MomentField
        label={i18n.t("manage.due.label")}
        seconds={seconds}
        problem={null}
        onChange={setSeconds}
      />
      {task.dueAt !== null && (
        <div class={styles.aside}>
          <Button look="link" onClick={() => set(null)}>
            {i18n.t("manage.due.remove")}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
