import type { AnyField, RemoteFile } from "../fields/output-field";

/** What every entry of a log has. All `…At` and `at` are Unix milliseconds, ids of people and groups are numbers. */
interface Entry {
  id: string;
  at: number | null;
  /** Who did it; null for what the server did by itself. */
  authorId: number | null;
  /** The task as it was then. Null for what happened to the workflow as a whole. */
  task: { id: string; name: string } | null;
  workflow: string | null;
}

/** One reaction to a comment, such as `:+1:`, and who gave it. */
export interface Reaction {
  value: string;
  users: number[];
}

export interface CommentEvent extends Entry {
  kind: "comment";
  /** Markdown of the server's kind, with mentions as `[Name|id]`. Empty once deleted. */
  text: string;
  edited: boolean;
  deleted: boolean;
  reactions: Reaction[];
  /** Files of servers that list them beside the text; today's are links in the text. */
  attachments: RemoteFile[];
  /** Who has seen it; the server collects that some seconds late. */
  seenBy: number[];
}

/** What happened, of which there is no more to tell than by whom and when. */
export type PlainEventKind =
  | "workflow-started"
  | "workflow-completed"
  | "task-started"
  | "workflow-finished"
  | "workflow-delayed"
  | "workflow-returned"
  | "task-skipped"
  | "workflow-ended-by-condition"
  | "marked-urgent"
  | "marked-not-urgent"
  | "task-skipped-without-performers"
  | "workflow-resumed";

/** One entry of a task's or workflow's log (reference §13). */
export type TaskEvent =
  | CommentEvent
  | (Entry & { kind: PlainEventKind })
  /** What was filled in, fields of fieldsets last. */
  | (Entry & { kind: "task-completed"; output: AnyField[] })
  /** `text` is the reason, in Markdown. */
  | (Entry & { kind: "task-returned"; text: string })
  | (Entry & { kind: "performer-added" | "performer-removed" | "task-delegated"; userId: number | null })
  | (Entry & { kind: "group-added" | "group-removed"; groupId: number | null })
  | (Entry & { kind: "workflow-snoozed" | "task-delayed"; until: number | null })
  /** Null where the due date was taken away. */
  | (Entry & { kind: "due-date-changed"; dueAt: number | null })
  | (Entry & { kind: "sub-workflow-started"; subWorkflow: { id: string; name: string } | null })
  /** A type this version does not know. */
  | (Entry & { kind: "other"; type: number | null });
