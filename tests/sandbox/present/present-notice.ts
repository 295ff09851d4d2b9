import type { Notice } from "../log/log-model.ts";
import type { State } from "../state.ts";
import { bothStamps, stamp } from "./stamp.ts";

/** One of the server's own notifications (reference §6 and §16). */
export function presentNotice(state: State, notice: Notice): Record<string, unknown> {
  const { dialect } = state;
  const { id, name, dueAt, delay } = notice.task;
  const showsDue = dueAt !== null || notice.type === "due_date_changed";
  // Names are those of today, as the server keeps only the numbers of the workflow and the task.
  const workflow = state.workflows.get(notice.workflow.id);
  return {
    id: notice.id,
    text: notice.text,
    type: notice.type,
    ...bothStamps(dialect, "datetime", notice.at),
    status: notice.isRead ? "read" : "new",
    author: notice.authorId,
    task: {
      id,
      name,
      ...(showsDue ? stamp(dialect, "due_date", dueAt) : {}),
      ...(delay
        ? {
            delay: {
              duration: delay.duration,
              ...stamp(dialect, "estimated_end_date", delay.estimatedEndAt),
            },
          }
        : {}),
    },
    workflow: { id: notice.workflow.id, name: workflow?.name ?? notice.workflow.name },
  };
}
