/** What the server's own notifications are about (reference §16). */
export const NOTIFICATION_KINDS = [
  "system",
  "comment",
  "mention",
  "urgent",
  "not_urgent",
  "overdue_task",
  "reminder_task",
  "snooze_workflow",
  "resume_workflow",
  "due_date_changed",
  "reaction",
  "complete_task",
  "complete_workflow",
] as const;

/** A notification of the server. Newly assigned tasks have none. `…At` and `at` are Unix milliseconds. */
export interface ServerNotification {
  id: string;
  kind: (typeof NOTIFICATION_KINDS)[number] | "other";
  /** What was written, where something was. */
  text: string;
  at: number | null;
  read: boolean;
  authorId: number | null;
  task: { id: string; name: string } | null;
  workflow: { id: string; name: string } | null;
  dueAt: number | null;
  /** Until when the workflow is snoozed. */
  until: number | null;
}
