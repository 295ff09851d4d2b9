import type { AnyField, Fieldset } from "../fields/output-field";
import type { Performer, Task, TaskStatus } from "./task";

/** One step of a running workflow. Servers leave out those that were skipped; their log tells why. */
export interface WorkflowStep {
  id: string;
  /** Which step of the template this is. */
  apiName: string;
  /** Its place, from 1. Steps that run at the same time have different ones too. */
  number: number;
  name: string;
  status: TaskStatus;
  performers: Performer[];
  dueAt: number | null;
  startedAt: number | null;
  completedAt: number | null;
  /** Until when it rests, where it does. */
  snoozedUntil: number | null;
}

/** The one model of workflows, whatever dialect the server speaks (reference §6, §14). All `…At` are Unix milliseconds. */
export interface Workflow {
  id: string;
  name: string;
  /** Markdown of the server's kind. */
  description: string;
  status: Task["workflow"]["status"];
  urgent: boolean;
  dueAt: number | null;
  startedAt: number | null;
  completedAt: number | null;
  /** Null where a public form started it. */
  startedBy: number | null;
  /** Users who may change it, see {@link mayManage}. */
  owners: number[];
  /** Whether it may be finished before its last step. */
  finalizable: boolean;
  /** Null where the template has been deleted. */
  template: { id: string; name: string; active: boolean } | null;
  /** The task it is a sub-workflow of. */
  ancestorTask: string | null;
  /** What was filled in at the start, as it is shown. Lists do not tell. */
  fields: AnyField[];
  fieldsets: Fieldset[];
  steps: WorkflowStep[];
  /** True where this person may look only. */
  readOnly: boolean;
}

/** Whether a person may reassign, reschedule, snooze or finish: admins who own it, and the account's owner (reference §14). */
export function mayManage(
  { owners }: Pick<Workflow, "owners">,
  { id, role }: { id: number; role: "owner" | "admin" | "member" },
): boolean {
  return role === "owner" || (role === "admin" && owners.includes(id));
}
