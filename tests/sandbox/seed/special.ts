import type { State } from "../state.ts";
import { addTask } from "./add-task.ts";
import { snooze } from "../tasks/advance.ts";
import { workflowOf } from "../tasks/relations.ts";
import { checkRefund, lookAtWish } from "./support.ts";

/** Names of the tasks outside the performer's inbox; `findTask` of the sandbox finds them. */
export const SPECIAL_TASKS = {
  /** The performer started this workflow and may look, no more. */
  readOnly: "Check the refund for a walk-in customer",
  /** In a snoozed workflow. */
  snoozed: "Look at: Loyalty card",
  /** In a workflow that was ended while the task was open. */
  finished: "Look at: Paper receipts",
  /** Done by the performer. */
  completed: "Look at: Gift vouchers",
  /** A task only the owner may see. */
  foreign: "Prepare the list",
} as const;

const DAY = 86_400;

/** Adds what is not in the inbox. `now` counts in Unix seconds. */
export function addSpecialTasks(state: State, now: number): void {
  const { performer } = state.roles;
  const refund = checkRefund("a walk-in customer", "4.20");
  addTask(state, {
    ...refund,
    performers: ["performer2"],
    workflow: { ...refund.workflow, starterId: performer },
  });
  const loyalty = addTask(state, lookAtWish("Loyalty card", 4));
  snooze(state, workflowOf(state, loyalty), now - DAY, now + 2 * DAY);
  const receipts = lookAtWish("Paper receipts", 2);
  addTask(state, {
    ...receipts,
    workflow: { ...receipts.workflow, status: 1, completedAt: now - DAY },
  });
  const vouchers = lookAtWish("Gift vouchers", 21);
  addTask(state, {
    ...vouchers,
    status: "completed",
    startedAt: now - 3 * DAY,
    completedAt: now - DAY,
    performers: [{ user: performer, completedAt: now - DAY }],
    workflow: { ...vouchers.workflow, status: 1, completedAt: now - DAY },
  });
  addTask(state, {
    name: SPECIAL_TASKS.foreign,
    apiName: "sr-t-1",
    performers: ["admin"],
    workflow: { name: "Salary review team 6", templateId: 10, starterId: 1 },
  });
}
