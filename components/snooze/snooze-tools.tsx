import { SnoozeDialog } from "./snooze-dialog";
import { snoozeTarget } from "./snooze-state";
import { SnoozeToast } from "./snooze-toast";

/** What is asked before a task is put away, and what is said afterwards. */
export function SnoozeTools() {
  const { value: target } = snoozeTarget;
  return (
    <>
      {target && <SnoozeDialog key={`${target.connection.id}/${target.row.id}`} target={target} />}
      <SnoozeToast />
    </>
  );
}
