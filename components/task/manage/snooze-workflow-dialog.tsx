import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { withSnoozedWorkflow } from "../../../lib/tasks/rested-task";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import type { ManageDialogProps } from "./manage-dialog";
import styles from "./manage.module.css";
import { MomentField } from "./moment-field";

const MILLISECONDS = 1_000;
const MORNING = "09:00";

/** Lets the whole workflow rest until a moment, for everybody. */
export function SnoozeWorkflowDialog({ connection, task, managing, onClose }: ManageDialogProps) {
  const { timezone } = connection.person;
  const [seconds, setSeconds] = useState<number | null>(() => tomorrowMorning(timezone));
  const [problem, setProblem] = useState<string | null>(null);
  const workflow = task.workflow.id;
  const snooze = () => {
    if (workflow === null) return;
    if (seconds === null || seconds * MILLISECONDS <= Date.now()) {
      return setProblem(i18n.t("manage.snooze.past"));
    }
    onClose();
    void managing.change(withSnoozedWorkflow, (client, http) =>
      client.snoozeWorkflow(http, workflow, seconds * MILLISECONDS),
    );
  };
  return (
    <Dialog
      title={i18n.t("manage.snooze.title")}
      cancel={i18n.t("manage.cancel")}
      action={
        <Button look="main" aria-disabled={seconds === null} onClick={snooze}>
          {i18n.t("manage.snooze.save")}
        </Button>
      }
      onClose={onClose}
    >
      <p class={styles.text}>{i18n.t("manage.snooze.text", [task.workflow.name])}</p>
      <MomentField
        label={i18n.t("manage.snooze.label")}
        seconds={seconds}
        problem={problem}
        onChange={(chosen) => {
          setProblem(null);
          setSeconds(chosen);
        }}
      />
    </Dialog>
  );
}

/** Unix seconds. */
function tomorrowMorning(timezone: string): number | null {
  try {
    const day = Temporal.Now.plainDateISO(timezone).add({ days: 1 });
    return day.toZonedDateTime({ timeZone: timezone, plainTime: MORNING }).epochMilliseconds / MILLISECONDS;
  } catch {
    return null;
  }
}
