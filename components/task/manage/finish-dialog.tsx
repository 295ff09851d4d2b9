import { i18n } from "#i18n";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import type { ManageDialogProps } from "./manage-dialog";

/** Asks before a workflow is ended for everybody. */
export function FinishDialog({ task, managing, onClose }: ManageDialogProps) {
  const workflow = task.workflow.id;
  const finish = () => {
    onClose();
    if (workflow === null) return;
    void managing.change(
      (one) => ({ ...one, workflow: { ...one.workflow, status: "done" } }),
      (client, http) => client.finishWorkflow(http, workflow),
    );
  };
  return (
    <Dialog
      title={i18n.t("manage.finish.title")}
      cancel={i18n.t("manage.cancel")}
      action={
        <Button look="danger" onClick={finish}>
          {i18n.t("manage.finish.save")}
        </Button>
      }
      onClose={onClose}
    >
      <p>{i18n.t("manage.finish.text", [task.workflow.name])}</p>
    </Dialog>
  );
}
