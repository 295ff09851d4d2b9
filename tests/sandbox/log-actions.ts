import { Refusal } from "./http/answer.ts";
import { performersOf } from "./log/audience.ts";
import type { LogEvent, Notice } from "./log/log-model.ts";
import { notify } from "./log/notify.ts";
import type { Person, Task } from "./model.ts";
import { seconds } from "./state.ts";
import type { State } from "./state.ts";
import { addComment, addReaction, deleteComment, editComment } from "./tasks/comments.ts";
import { setDueDate } from "./tasks/due-date.ts";
import { addPerformer, removePerformer } from "./tasks/performers.ts";
import { workflowOf } from "./tasks/relations.ts";
import { returnTask } from "./tasks/return-task.ts";
import type { Role } from "./world/harborlight.ts";

/** What colleagues do on tasks behind the server's back. All throw where the server would refuse; rights are not looked at. */
export interface LogActions {
  /** The log of a task, the oldest line first, whatever its types. */
  eventsOf: (taskId: number) => LogEvent[];
  commentAs: (who: Role, taskId: number, text: string) => LogEvent;
  editCommentAs: (who: Role, eventId: number, text: string) => void;
  deleteCommentAs: (who: Role, eventId: number) => void;
  /** Reacts with a short code such as `:+1:`. */
  reactAs: (who: Role, eventId: number, value: string) => void;
  /** Sends a task back to the step before it, with a reason. */
  returnAs: (who: Role, taskId: number, comment: string) => void;
  /** Gives a task to one more person. */
  assignAs: (who: Role, taskId: number, to: Role) => void;
  /** Takes a task from a person. */
  unassignAs: (who: Role, taskId: number, from: Role) => void;
  /** Sets when a task is due, in Unix seconds, or clears it. */
  setDueDateAs: (who: Role, taskId: number, dueAt: number | null) => void;
  notificationsOf: (who: Role) => Notice[];
  /** What the server does by the clock: notifies the performers of every overdue task, once. */
  remindOverdue: () => void;
}

/** Binds these actions to a sandbox's state. */
export function createLogActions(
  state: State,
  taskOf: (id: number) => Task,
  personOf: (who: Role) => Person,
): LogActions {
  const comment = (who: Role, id: number): LogEvent => {
    const found = state.events.find((event) => event.id === id && event.type === 5);
    if (!found) throw new Error(`The sandbox has no comment ${id}.`);
    if (found.userId !== personOf(who).id) throw new Error(`Comment ${id} is not of ${who}.`);
    return found;
  };

  return {
    eventsOf: (taskId) => state.events.filter(({ task }) => task?.id === taskId),
    commentAs: (who, taskId, text) => orThrow(() => addComment(state, taskOf(taskId), personOf(who), text)),
    editCommentAs(who, eventId, text) {
      orThrow(() => editComment(state, comment(who, eventId), text));
    },
    deleteCommentAs(who, eventId) {
      orThrow(() => deleteComment(state, comment(who, eventId)));
    },
    reactAs(who, eventId, value) {
      const event = state.events.find(({ id }) => id === eventId);
      if (!event) throw new Error(`The sandbox has no event ${eventId}.`);
      orThrow(() => addReaction(state, event, personOf(who), value));
    },
    returnAs(who, taskId, reason) {
      orThrow(() => returnTask(state, taskOf(taskId), personOf(who), reason));
    },
    assignAs(who, taskId, to) {
      const key = { type: "user", id: personOf(to).id } as const;
      orThrow(() => addPerformer(state, taskOf(taskId), personOf(who), key));
    },
    unassignAs(who, taskId, from) {
      const key = { type: "user", id: personOf(from).id } as const;
      orThrow(() => removePerformer(state, taskOf(taskId), personOf(who), key));
    },
    setDueDateAs(who, taskId, dueAt) {
      orThrow(() => setDueDate(state, taskOf(taskId), personOf(who), dueAt));
    },
    notificationsOf(who) {
      const { id } = personOf(who);
      return state.notices.filter(({ userId }) => userId === id);
    },
    remindOverdue() {
      for (const task of state.tasks.values()) {
        const open = task.status === "active" && workflowOf(state, task).status === 0;
        if (!open || task.dueAt === null || task.dueAt > seconds(state)) continue;
        const told = state.notices.filter(
          ({ type, task: about }) => type === "overdue_task" && about.id === task.id,
        );
        const to = performersOf(state, task).filter((id) => !told.some(({ userId }) => userId === id));
        notify(state, "overdue_task", task, { to, authorId: null });
      }
    },
  };
}

/** Does something as the server does it, and throws where the server would refuse. */
export function orThrow<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Error(`The server would refuse: ${String(error.answer.body)}`, { cause: error });
  }
}
