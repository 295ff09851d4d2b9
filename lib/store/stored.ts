import type { Dialect } from "../fields/dialect";
import type { Failure } from "../http/failure";
import type { GROUPINGS, SORTS } from "../tasks/list-view";
import type { Task, TaskRow, UnreadableRow } from "../tasks/task";
import type { LaunchTemplate } from "../tasks/template";

/**
 * The shapes of everything kept in `browser.storage`. Types only: pages read these without loading a schema (the worker
 * validated them when it wrote them). Schemas, versions and migrations stand in `items.ts`. Times are Unix milliseconds.
 */
export interface Person {
  id: number;
  name: string;
  email: string;
  role: "owner" | "admin" | "member";
  /** IANA name, such as `Europe/Berlin`. */
  timezone: string;
  /** The server's date-fns pattern, such as `MMM dd, yyyy, p` (reference §7). */
  dateFormat: string;
  /** 0 is Sunday. */
  firstDayOfWeek: number;
  language: string;
}

export interface Connection {
  id: string;
  system: "pneumatic";
  /** Base address of the API, without a trailing slash. */
  api: string;
  /** Base address of the web app, for "Open in Pneumatic". */
  web: string | null;
  /** Base address of the file service. */
  files: string | null;
  account: { id: number; name: string };
  person: Person;
  dialect: Dialect;
  credential: "api-key" | "session-token";
  /** False: the key lives in `storage.session` and is forgotten when the browser closes. */
  remember: boolean;
  connectedAt: number;
  /** Whether pages keep a socket open to it, whose address holds the key. Only where the person chose so. */
  instant?: boolean | undefined;
}

/** A workflow of puq.ai whose failures the person wants to be told of. */
export interface WatchedAutomation {
  workflow: string;
  name: string;
  /** When the newest failed run that is known was made; 0 for none, missing until puq.ai was asked. */
  failedAt?: number | undefined;
  /** Whether it has failed since the person last looked. */
  unseen: boolean;
}

/** The account of puq.ai that automations are read from. */
export interface PuqAccount {
  id: string;
  /** Base address of the API, without a trailing slash. */
  api: string;
  /** What the person calls it. */
  name: string | null;
  /** False: the token lives in `storage.session` and is forgotten when the browser closes. */
  remember: boolean;
  connectedAt: number;
  watched: WatchedAutomation[];
}

/** The inbox as last read from the server. */
export interface Snapshot {
  takenAt: number;
  rows: TaskRow[];
  unreadable: UnreadableRow[];
  /** Template names by template id, from one cached call. */
  templateNames: Record<string, string>;
}

/** How polling stands for a connection. Written only when it changes. */
export type SyncStatus =
  | { state: "new" }
  | { state: "fine" }
  | {
      state: "failing";
      failure: Failure;
      since: number;
      lastGoodAt: number | null;
      failures: number;
      /** No request before this time, except when a person asks. */
      notBefore: number;
    }
  /** The key or a permission fails: polling has stopped until the person acts. */
  | { state: "stopped"; failure: Failure; since: number; lastGoodAt: number | null };

/** Why an answer could not be delivered. */
export type Obstacle =
  | { reason: "refused"; failure: Failure }
  | { reason: "completed-by-other"; at: number | null }
  | { reason: "changed" }
  | { reason: "gone" }
  | { reason: "not-active" }
  | { reason: "checklist-open" }
  | { reason: "sub-workflow-running" }
  | { reason: "file-lost"; name: string }
  | { reason: "person-unknown"; name: string }
  | { reason: "too-old" }
  /** Nobody knows whether it arrived, and it was not found. */
  | { reason: "outcome-unknown" }
  /** It arrived, and the browser sent it a second time: this workflow is one too many. */
  | { reason: "started-twice"; workflow: string };

/** What is on its way: an answer, a task going back to an earlier step, a comment, or a workflow to be started. */
export type OutboxKind = "complete" | "return" | "comment" | "launch";

/** One thing on its way, as pages see it. The record with the answers themselves is in IndexedDB. */
export interface OutboxEntry {
  operation: string;
  kind: OutboxKind;
  connection: string;
  /** Of a launch: its key (`launchKey`). */
  task: string;
  /** Of a launch: the template's name. Null where there is a task. */
  subject: string | null;
  /** What was written: the comment, or why the task goes back. */
  text: string | null;
  taskName: string;
  workflowName: string;
  state: "queued" | "sending" | "unknown" | "needs-you";
  /** Held back until then (undo window or back-off). */
  notBefore: number;
  queuedAt: number;
  failure: Failure | null;
  obstacle: Obstacle | null;
}

/** What a launch became. */
export interface Launched {
  operation: string;
  connection: string;
  /** The workflow's id. */
  workflow: string;
  name: string;
  at: number;
}

/** A task the server has confirmed as completed, hidden until the list agrees. */
export interface Tombstone {
  connection: string;
  task: string;
  at: number;
}

export interface OutboxView {
  entries: OutboxEntry[];
  tombstones: Tombstone[];
}

export interface CachedTask {
  task: Task;
  readAt: number;
}

export interface DirectoryUser {
  id: number;
  name: string;
  email: string;
  active: boolean;
  guest: boolean;
}

export interface DirectoryGroup {
  id: number;
  name: string;
  members: number[];
}

/** People and groups of a connection's account. */
export interface Directory {
  users: DirectoryUser[];
  groups: DirectoryGroup[];
  readAt: number;
}

/** How waiting tasks are sorted, grouped and filtered. */
export interface ListView {
  sort: (typeof SORTS)[number];
  group: (typeof GROUPINGS)[number];
  /** Ids of the templates whose tasks are shown; empty for tasks without one. No entry: all are shown. */
  templates: string[];
  /** Steps of those templates, as `<template id>/<step>`. A template without any is shown whole. */
  steps: string[];
}

export interface SavedView {
  /** Names are unique. */
  name: string;
  view: ListView;
}

/** How a person likes the list of one connection. What is missing is as it comes. */
export interface ListPreferences {
  view?: ListView | null;
  saved?: SavedView[];
  /** Ids of the tasks that stand at the top. */
  pinned?: string[];
  /** Templates whose tasks are never announced, with the names they had. */
  muted?: { template: string; name: string }[];
}

/** A task that is hidden for a while. It is another one once it has been started anew. */
export interface Snooze {
  until: number;
  /** When the task that was put away was started. */
  startedAt: number | null;
}

/** By the task's id. */
export type Snoozes = Record<string, Snooze>;

/** A daily span, in minutes from midnight. One that does not end after it begins goes on until the next day. */
export interface QuietSpan {
  from: number;
  to: number;
}

/** When and about what a person wants to be told. What is missing is as it comes. */
export interface Quiet {
  /** By the weekday they begin on, from Sunday. */
  hours?: (QuietSpan | null)[];
  /** Whether urgent tasks are announced in quiet hours too. */
  urgentPasses?: boolean;
  /** Nothing is announced until then. */
  mutedUntil?: number | null;
  /** How long before a task is due it is announced, in milliseconds; 0 for never. */
  dueSoon?: number;
  /** Whether a task that is past its due time is announced. */
  overdue?: boolean;
}

/** What of a page can be put into the fields of a new workflow. */
export type PagePart = "title" | "url" | "selection" | "link" | "image";

/** Which field takes which part of a page, by the field's api name (`:name` is the workflow's name). */
export type PageMapping = Partial<Record<PagePart, string>>;

/** What a person picked on a page to start a workflow with. Empty where there is none. */
export interface PickedPage extends Record<PagePart, string> {
  /** Unix milliseconds. */
  at: number;
  /** Key of the form it has been put into. */
  appliedTo: string | null;
}

/** How a person likes to start workflows of one connection. */
export interface LaunchPreferences {
  /** Ids of the templates that stand at the top. */
  favourites?: string[];
  /** By template. */
  mappings?: Record<string, PageMapping>;
}

/** The templates a person may start, the most used first, as last read from the server. */
export interface StoredTemplates {
  readAt: number;
  templates: LaunchTemplate[];
}

/** How a person wants the keys to be. */
export interface KeyPreferences {
  /** Whether no key does anything by itself (WCAG 2.1.4). */
  off?: boolean;
  /** By command, see `lib/app/keymap.ts`. What is missing is as it comes. */
  keys?: Record<string, string>;
}

/** What the toolbar button counts: all that waits; what is overdue or due today; what is overdue. */
export type BadgeCount = "waiting" | "today" | "overdue";

/** How a person wants the number on the toolbar button. What is missing is as it comes. */
export interface BadgePreferences {
  /** Whether there is none. What needs the person is marked all the same. */
  off?: boolean;
  counts?: BadgeCount;
}

export interface Settings {
  /** How long a completion can be undone, in milliseconds. */
  undoMilliseconds: number;
  /** Whether new tasks are announced (needs the optional permission as well). */
  notifications: boolean;
  quiet?: Quiet;
  keys?: KeyPreferences;
  badge?: BadgePreferences;
}
