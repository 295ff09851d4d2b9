import type { AnyField, Fieldset } from "../fields/output-field";
import type { Connection } from "../store/stored";

/** The one model of tasks, whatever dialect the server speaks (reference §6, §8, §9). All `…At` are Unix milliseconds. */
export type TaskStatus = "pending" | "active" | "completed" | "snoozed" | "skipped" | "unknown";

/** A row of the inbox: what the list call tells, nothing more. Ids are strings (the documentation has both). */
export interface TaskRow {
  id: string;
  name: string;
  workflowName: string;
  templateId: string | null;
  /** Which step of the template this is. */
  step: string;
  dueAt: number | null;
  startedAt: number | null;
  completedAt: number | null;
  urgent: boolean;
  status: TaskStatus;
}

/** A row in a list that may hold the tasks of several accounts. */
export interface ListedRow extends TaskRow {
  connection: Connection;
  /** Empty where there is no template or its name is not known. */
  templateName: string;
  /** Tells templates of all listed accounts apart; empty where there is none. */
  templateKey: string;
}

/** An item of the list that could not be read. It keeps its place as a plain row with "Open in Pneumatic". */
export interface UnreadableRow {
  id: string | null;
  name: string | null;
}

export interface Performer {
  kind: "user" | "group";
  id: number;
  finished: boolean;
  finishedAt: number | null;
}

export interface ChecklistItem {
  id: number;
  apiName: string;
  text: string;
  marked: boolean;
}

export interface Checklist {
  id: number;
  apiName: string;
  items: ChecklistItem[];
}

export interface SubWorkflow {
  id: string;
  name: string;
  running: boolean;
  /** How far it is, where the server tells. */
  steps?: { done: number; total: number };
}

export interface RevertTarget {
  id: string;
  name: string;
}

export interface Task {
  id: string;
  apiName: string;
  name: string;
  /** Markdown of the server's kind (reference §21). Never HTML. */
  description: string;
  status: TaskStatus;
  /** Finished as far as this person is concerned, even if others still have to (reference §10, item 7). */
  finishedByMe: boolean;
  workflow: {
    id: string | null;
    name: string;
    templateName: string;
    status: "running" | "done" | "snoozed" | "unknown";
  };
  urgent: boolean;
  dueAt: number | null;
  startedAt: number | null;
  completedAt: number | null;
  performers: Performer[];
  requireCompletionByAll: boolean;
  /** In the order they are shown. Fields inside fieldsets are not repeated here. */
  fields: AnyField[];
  fieldsets: Fieldset[];
  checklists: Checklist[];
  subWorkflows: SubWorkflow[];
  revertTargets: RevertTarget[];
  readOnly: boolean;
  hasComments: boolean;
}

/** What must be unchanged for answers to a task to still be meant for it (design §5). */
export interface TaskVersion {
  startedAt: number | null;
  /** The fields' signatures, see `lib/fields/signature.ts`. */
  fields: string;
}
