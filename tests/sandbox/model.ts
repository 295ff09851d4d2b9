/**
 * What the sandbox remembers: an account of the real server's kind, in its words. All `…At` are Unix seconds with a
 * fraction, as the server keeps them (reference §5).
 */
export const FIELD_TYPES = [
  "string",
  "text",
  "number",
  "date",
  "url",
  "radio",
  "dropdown",
  "checkbox",
  "user",
  "file",
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export type TaskStatus = "pending" | "active" | "completed" | "snoozed" | "skipped";

/** 0 running, 1 done, 3 snoozed (reference §6). */
export type WorkflowStatus = 0 | 1 | 3;

/** A billing gate of reference §4, or none. */
export type Gate = "expired" | "no-plan" | "user-limit" | null;

export interface Account {
  id: number;
  name: string;
  joinedAt: number;
  maxUsers: number;
  gate: Gate;
}

export interface Person {
  id: number;
  type: "user" | "guest";
  status: "active" | "inactive" | "invited";
  email: string;
  firstName: string;
  lastName: string;
  isAdmin: boolean;
  isOwner: boolean;
  isStarter: boolean;
  joinedAt: number;
  password: string;
  language: string;
  timezone: string;
  dateFormat: string;
  firstDayOfWeek: number;
}

export interface Group {
  id: number;
  name: string;
  members: number[];
}

export interface TemplateRole {
  apiName: string;
  role: "owner" | "viewer" | "starter";
  type: "user" | "group";
  id: number;
}

export interface KickoffField {
  apiName: string;
  name: string;
  description: string;
  type: FieldType;
  required: boolean;
  hidden: boolean;
  order: number;
  options: string[] | null;
  /** The data set whose items are among the options. */
  dataset: number | null;
  /** What the form starts with; the server itself never fills it in. */
  preset: string;
}

/** A fieldset of a start form (v7.1 and later). */
export interface KickoffFieldset {
  apiName: string;
  sharedId: number;
  name: string;
  title: string;
  description: string;
  order: number;
  labelPosition: Fieldset["labelPosition"];
  layout: Fieldset["layout"];
  sumRule: { apiName: string; value: string } | null;
  fields: KickoffField[];
}

/** A step as the author wrote it, with `{{…}}` still in its name (reference §21). */
export interface TemplateStep {
  number: number;
  apiName: string;
  name: string;
}

export interface Template {
  id: number;
  name: string;
  description: string;
  workflowName: string | null;
  isActive: boolean;
  isPublic: boolean;
  /** False: its workflows cannot be ended by hand. */
  isFinalizable: boolean;
  stepCount: number;
  roles: TemplateRole[];
  fields: KickoffField[];
  fieldsets: KickoffFieldset[];
  steps: TemplateStep[];
  /** Workflows of it that ran before the account was set up here; they only count. */
  earlierWorkflows: number;
}

export interface Option {
  id: number;
  text: string;
  apiName: string;
}

export interface Attachment {
  id: number;
  name: string;
  url: string;
  size: number;
}

/** What a field holds: the three texts of the server (null = never set) and what they point to. */
export interface StoredValue {
  value: string;
  markdown: string | null;
  clear: string | null;
  userId: number | null;
  groupId: number | null;
  /** Chosen options, by text, where options are objects. */
  selected: string[];
  attachments: Attachment[];
}

export interface Field {
  id: number;
  apiName: string;
  name: string;
  description: string;
  type: FieldType;
  required: boolean;
  hidden: boolean;
  order: number;
  options: Option[];
  stored: StoredValue;
}

export interface Fieldset {
  id: number;
  apiName: string;
  name: string;
  title: string;
  description: string;
  order: number;
  labelPosition: "top" | "left";
  layout: "horizontal" | "vertical";
  fields: Field[];
  /** The text of a `sum_equal` rule, for example "100". */
  sumEqual: string | null;
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

export interface Performer {
  type: "user" | "group";
  id: number;
  completedAt: number | null;
}

export interface Delay {
  id: number;
  /** `[D ]HH:MM:SS`, as the server writes it. */
  duration: string;
  startAt: number;
  estimatedEndAt: number;
}

/** A start form as it was filled in. */
export interface Kickoff {
  fields: Field[];
  fieldsets: Fieldset[];
}

export interface Workflow {
  id: number;
  name: string;
  templateId: number | null;
  status: WorkflowStatus;
  createdAt: number;
  completedAt: number | null;
  urgent: boolean;
  starterId: number | null;
  /** The task this workflow was started from, as an embedded workflow. */
  ancestorTaskId: number | null;
  dueAt: number | null;
  /** Null where nothing is known of it. */
  kickoff: Kickoff | null;
}

export interface Task {
  id: number;
  apiName: string;
  number: number;
  name: string;
  description: string;
  workflowId: number;
  status: TaskStatus;
  startedAt: number | null;
  /** True once it has ever been active: a step that was returned from waits again, but may be read. */
  wasStarted: boolean;
  completedAt: number | null;
  dueAt: number | null;
  requireAll: boolean;
  performers: Performer[];
  /** When a member of a performing group finished his part: the server's hidden rows (reference §10, item 7). */
  memberCompletions: Map<number, number>;
  fields: Field[];
  fieldsets: Fieldset[];
  checklists: Checklist[];
  /** Texts of comments that are not in the log: only searched and counted. */
  comments: string[];
  /** People who were mentioned and so may read. */
  mentioned: number[];
  /** People who were performers once: they still read, and no more (reference §30, item 23). */
  formerPerformers: number[];
  delay: Delay | null;
  /** Earlier steps that cannot be told from the workflow's own tasks. */
  revertTasks: { id: number; name: string; api_name: string }[] | null;
}

export interface ApiKey {
  id: number;
  userId: number;
  name: string;
  token: string;
  createdAt: number;
  /** False for a sign-in token, which is not listed among the API keys. */
  listed: boolean;
}

export interface Hook {
  userId: number;
  event: string;
  url: string;
}

export interface StoredFile {
  id: string;
  ownerId: number;
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** A classic attachment: made, then put to the signed address, then published (reference §27, 4-old and 5-old). */
export interface ClassicAttachment extends Attachment {
  ownerId: number;
  contentType: string;
  signature: string;
  bytes: Uint8Array | null;
  published: boolean;
}

/** One completed part of a task, as the server accepted it. */
export interface Completion {
  task: number;
  by: number;
  /** Unix milliseconds. */
  at: number;
  output: Record<string, unknown>;
}
