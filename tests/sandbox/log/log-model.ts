import type { Delay, Field, Fieldset, Performer } from "../model.ts";

/** What an event is about, by the server's numbers (reference §13). */
export const EVENT = {
  workflowEnded: 1,
  taskStarted: 2,
  taskCompleted: 3,
  taskReturned: 4,
  comment: 5,
  workflowFinished: 6,
  workflowReturned: 8,
  urgent: 11,
  notUrgent: 12,
  performerAdded: 14,
  performerRemoved: 15,
  resumed: 16,
  snoozed: 17,
  dueDateChanged: 18,
  subWorkflowStarted: 19,
  groupAdded: 20,
  groupRemoved: 21,
} as const;

export type EventType = (typeof EVENT)[keyof typeof EVENT];

/** The types that are shown in the log of a task, and not only in that of its workflow. */
export const TASK_EVENTS: readonly number[] = [3, 4, 5, 8, 11, 12, 14, 15, 18, 19, 20, 21, 22, 23];

/** The task as it was when the event happened: it does not change with the task. */
export interface TaskSnapshot {
  id: number;
  number: number;
  name: string;
  description: string;
  performers: Performer[];
  dueAt: number | null;
  /** Set for a completed task. */
  output: Field[] | null;
  fieldsets: Fieldset[] | null;
  /** Set for a started sub-workflow: its id. */
  subWorkflowId: number | null;
}

/** One line of a workflow's log. All `…At` are Unix seconds. */
export interface LogEvent {
  id: number;
  type: EventType;
  createdAt: number;
  updatedAt: number | null;
  status: "created" | "updated" | "deleted";
  text: string | null;
  userId: number | null;
  targetUserId: number | null;
  targetGroupId: number | null;
  delay: Delay | null;
  workflowId: number;
  task: TaskSnapshot | null;
  watched: { userId: number; at: number }[];
  /** Who reacted, by reaction. */
  reactions: Map<string, number[]>;
}

export type NoticeType =
  | "comment"
  | "mention"
  | "reaction"
  | "urgent"
  | "not_urgent"
  | "overdue_task"
  | "snooze_workflow"
  | "resume_workflow"
  | "due_date_changed"
  | "complete_task";

/** One of the server's own notifications (reference §16). */
export interface Notice {
  id: number;
  type: NoticeType;
  at: number;
  /** Whose it is. */
  userId: number;
  authorId: number | null;
  text: string;
  isRead: boolean;
  task: { id: number; name: string; dueAt: number | null; delay: Delay | null };
  workflow: { id: number; name: string };
}
