import type { Task } from "../model.ts";
import { presentNotice } from "../present/present-notice.ts";
import { seconds } from "../state.ts";
import type { State } from "../state.ts";
import { workflowOf } from "../tasks/relations.ts";
import type { Notice, NoticeType } from "./log-model.ts";

/** Notifies each of these people but the one who did it, and tells them at once (reference §16). */
export function notify(
  state: State,
  type: NoticeType,
  task: Task,
  sketch: {
    to: number[];
    authorId: number | null;
    text?: string;
    /** Unix seconds. Usual: now. */
    at?: number;
  },
): void {
  const { to, authorId, text = "", at = seconds(state) } = sketch;
  const workflow = workflowOf(state, task);
  for (const userId of new Set(to)) {
    if (userId === authorId || state.people.get(userId)?.type !== "user") continue;
    const notice: Notice = {
      id: state.nextId("notification"),
      type,
      at,
      userId,
      authorId,
      text,
      isRead: false,
      task: {
        id: task.id,
        name: task.name,
        dueAt: task.dueAt,
        delay: type === "snooze_workflow" ? task.delay : null,
      },
      workflow: { id: workflow.id, name: workflow.name },
    };
    state.notices.push(notice);
    state.bus.emit({ type: "notification_created", to: [userId], data: presentNotice(state, notice) });
  }
}
