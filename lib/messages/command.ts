import type { Answers, OutputField } from "../fields/output-field";
import type { Result } from "../http/failure";
import type {
  BadgePreferences,
  Connection,
  KeyPreferences,
  LaunchPreferences,
  ListPreferences,
  Person,
  PuqAccount,
  Quiet,
} from "../store/stored";
import type { Checklist, Task, TaskVersion } from "../tasks/task";

/** What a person gives to connect: an API key, or e-mail and password (sent once, never stored; reference §2). */
export type Credential =
  { kind: "api-key"; key: string } | { kind: "password"; email: string; password: string };

/** Where a server is. `files` and `web` are null where they are not known. Base addresses without a trailing slash. */
export interface ServerAddress {
  api: string;
  web: string | null;
  files: string | null;
}

/** A key whose owner a server has told. */
export interface CheckedKey {
  key: string;
  credential: Connection["credential"];
  person: Person;
  account: Connection["account"];
}

/**
 * A workflow to be started. Draft and files of its kickoff are kept under the key that `launchKey` gives; only one launch
 * of a key can be on its way.
 */
export interface Launch {
  template: string;
  templateName: string;
  /** Null leaves the name to the template's pattern. */
  name: string | null;
  urgent: boolean;
  /** Unix milliseconds. */
  dueAt: number | null;
  answers: Answers;
  /** The fields of the kickoff, those in its fieldsets included, as far as their types are known. */
  fields: OutputField[];
  /** The task whose sub-workflow it becomes. */
  ancestorTask: string | null;
}

/** The key that stands for a task where a launch keeps its draft, its files and its place in the outbox. */
export const launchKey = ({ template, ancestorTask }: Pick<Launch, "template" | "ancestorTask">) =>
  ancestorTask === null ? `launch:${template}` : `launch:${template}:${ancestorTask}`;

/**
 * What pages may ask of the background, and what it answers. Every answer is a `Result`. The background parses each
 * command again with a schema (`lib/background/command-schema.ts`) and accepts it from our own pages only.
 */
export interface Commands {
  /**
   * Reads the list again, of one connection or of all. `page`: only if the data is older than 10 s. `event`: the server
   * has told of a change. `user`: always.
   */
  poll: { input: { reason: "page" | "event" | "user"; connection?: string | undefined }; output: null };
  /** Stores a connection whose key a page has checked. Fails with `not-allowed` where an administrator wants another server. */
  connect: { input: { server: ServerAddress; remember: boolean } & CheckedKey; output: Connection };
  /** Replaces the key of a connection. Fails with `refused` for another person's. */
  "replace-key": { input: { connection: string } & CheckedKey; output: Connection };
  /** Turns instant updates on or off. */
  "set-instant": { input: { connection: string; enabled: boolean }; output: null };
  /** Changes the file service by hand. */
  "set-files": { input: { connection: string; files: string | null }; output: null };
  /** Forgets key, snapshot, drafts, files and unsent answers of a connection. */
  disconnect: { input: { connection: string }; output: null };
  /** Reads a task and stores it in the cache. */
  "read-task": { input: { connection: string; task: string }; output: Task };
  /** Reads those of the tasks that are not cached yet, a few at a time. */
  "prefetch-tasks": { input: { connection: string; tasks: string[] }; output: null };
  /**
   * Changes how the list is shown: the parts that are given replace those that are stored. The
   * list of all connections is `ALL_LISTS`.
   */
  "set-list": { input: { connection: string; list: ListPreferences }; output: null };
  /** Changes how workflows are started: the parts that are given replace those that are stored. */
  "set-launch": { input: { connection: string; launch: LaunchPreferences }; output: null };
  /** Puts waiting tasks away until a time (Unix milliseconds), or takes them back with null. */
  "set-snooze": { input: { connection: string; tasks: string[]; until: number | null }; output: null };
  /** Changes when and about what the person is told: the parts that are given replace those that are stored. */
  "set-quiet": { input: Quiet; output: null };
  /** Puts answers into the outbox. The record is on disk when this answers. Output: the operation's id. */
  complete: {
    input: { connection: string; task: string; answers: Answers; version: TaskVersion };
    output: { operation: string };
  };
  /**
   * Completes tasks that need nothing more, of any connection, with one undo window for all. Output: the operation of
   * each, null where that cannot be.
   */
  "complete-many": {
    input: { tasks: { connection: string; task: string; version: TaskVersion }[] };
    output: { operations: (string | null)[] };
  };
  /** Returns a task to an earlier step, through the outbox. It can be undone as long as a completion. */
  "return-task": {
    input: { connection: string; task: string; comment: string; version: TaskVersion };
    output: { operation: string };
  };
  /** Puts a comment into the outbox: Markdown, whose files the server already has. */
  "send-comment": {
    input: { connection: string; task: string; text: string };
    output: { operation: string };
  };
  /** Starts a workflow, through the outbox. Fails with `refused` while one of the same key is on its way. */
  launch: { input: { connection: string } & Launch; output: { operation: string } };
  /** Takes an answer back out of the outbox while it has not been sent. Fails with `refused` when too late. */
  undo: { input: { operation: string }; output: null };
  /** Takes several answers back. Output: those of which that was still possible. */
  "undo-many": { input: { operations: string[] }; output: string[] };
  /** Sends a stopped answer again, with answers typed since, if given. */
  retry: { input: { operation: string }; output: null };
  /** Throws a stopped answer away. */
  discard: { input: { operation: string }; output: null };
  /** Ticks or unticks a checklist item on the server. */
  "mark-item": {
    input: { connection: string; task: string; checklist: number; item: number; marked: boolean };
    output: Checklist;
  };
  /** Reads users and groups and stores them. */
  "read-directory": { input: { connection: string }; output: null };
  /** Stores the account of puq.ai whose token a page has checked, in place of the one that was. */
  "connect-automations": {
    input: { api: string; key: string; name: string | null; remember: boolean };
    output: PuqAccount;
  };
  /** Forgets token and watched workflows of puq.ai. */
  "disconnect-automations": { input: Record<string, never>; output: null };
  /** Begins or ends watching a workflow of puq.ai. One that is watched already counts as looked at. */
  "set-automation": { input: { workflow: string; name: string; watched: boolean }; output: null };
  "set-notifications": { input: { enabled: boolean }; output: null };
  /** Changes what keys do. */
  "set-keys": { input: KeyPreferences; output: null };
  /** Changes what the toolbar button shows. */
  "set-badge": { input: BadgePreferences; output: null };
  /** Changes how long something can be undone, in milliseconds. */
  "set-undo": { input: { undoMilliseconds: number }; output: null };
}

export type CommandName = keyof Commands;
export type CommandInput<Name extends CommandName> = Commands[Name]["input"];
export type CommandOutput<Name extends CommandName> = Commands[Name]["output"];

export type Command = { [Name in CommandName]: { name: Name; input: CommandInput<Name> } }[CommandName];
export type Answer<Name extends CommandName> = Result<CommandOutput<Name>>;

/** A page holds a port of this name open as long as it is shown; undo windows last only while one is. */
export const PAGE_PORT = "page";
