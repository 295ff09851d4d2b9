import type { Connection } from "../../../lib/store/stored";
import type { Task } from "../../../lib/tasks/task";
import { DueDialog } from "./due-dialog";
import { FinishDialog } from "./finish-dialog";
import { PerformersDialog } from "./performers-dialog";
import { SnoozeWorkflowDialog } from "./snooze-workflow-dialog";
import type { Managing } from "./use-managing";

export { ManageMenu } from "./manage-menu";

export interface ManageDialogProps {
  connection: Connection;
  task: Task;
  managing: Managing;
  onClose: () => void;
}

/** The dialog that is open, if any. */
export function ManageDialog(props: Omit<ManageDialogProps, "onClose">) {
  const given = { ...props, onClose: () => props.managing.open(null) };
  switch (props.managing.dialog) {
    case "performers":
      return <PerformersDialog {...given} />;
    case "due":
      return <DueDialog {...given} />;
    case "snooze":
      return <SnoozeWorkflowDialog {...given} />;
    case "finish":
      return <FinishDialog {...given} />;
    case null:
      return null;
  }
}
