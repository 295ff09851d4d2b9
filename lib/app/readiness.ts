import { isNothingMissing, whatIsMissing } from "../fields/missing";
import { taskSignature } from "../fields/signature";
import type { Failure } from "../http/failure";
import type { Task, TaskVersion } from "../tasks/task";
import { isGone, readCondition, type TaskCondition } from "./task-condition";

/** Why a task cannot be completed as it stands. */
export type Hindrance =
  | { reason: "missing"; fields: number; checks: number; workflows: number }
  /** The person has typed something that is not sent yet. */
  | { reason: "draft" }
  | { reason: "gone" }
  | { reason: "unread"; failure: Failure }
  | { reason: Exclude<TaskCondition["kind"], "open"> };

/** Whether a task needs nothing more than to be completed. */
export type Readiness = { ready: true; version: TaskVersion } | { ready: false; hindrance: Hindrance };

/** Judges a task as it was read, when nothing of it is on its way. */
export function judgeTask(task: Task, hasDraft: boolean): Readiness {
  const condition = readCondition(task, undefined);
  if (condition.kind !== "open") return hindered({ reason: condition.kind });
  if (hasDraft) return hindered({ reason: "draft" });
  const missing = whatIsMissing(task, {});
  if (isNothingMissing(missing)) {
    return { ready: true, version: { startedAt: task.startedAt, fields: taskSignature(task) } };
  }
  return hindered({
    reason: "missing",
    fields: missing.fields.length,
    checks: missing.openChecklistItems,
    workflows: missing.runningSubWorkflows,
  });
}

/** Judges a task that could not be read. */
export function judgeFailure(failure: Failure): Readiness {
  return hindered(isGone(failure) ? { reason: "gone" } : { reason: "unread", failure });
}

const hindered = (hindrance: Hindrance): Readiness => ({ ready: false, hindrance });
