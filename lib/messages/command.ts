import type { Answers, OutputField } from "../fields/output-field";
import type { Result } from "../http/failure";
import type { Connection, LaunchPreferences, ListPreferences } from "../store/stored";
import type { Checklist, Task, TaskRow, TaskVersion, UnreadableRow } from "../tasks/task";

/** What a person gives to connect: an API key, or e-mail and password (sent once, never stored; reference §2). */
export type Credential =
  { kind: "api-key"; key: string } | { kind: "password"; email: string; password: string };

/** Where a server is. `files` and `web` are null where they are not known. Base addresses without a trailing slash. */
export interface ServerAddress {
  api: string;
  web: string | null;
  files: string | null;
}

export interface WebhookHook {
  event: string;
  url: string | null;
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
  /** Finds the API behind an address a person typed or pasted: an API address, or any page of the web app. */
  discover: { input: { address: string }; output: ServerAddress };
  /** Signs in, checks the account, stores the connection. */
  connect: {
    input: { server: ServerAddress; credential: Credential; remember: boolean };
    output: Connection;
  };
  /** Replaces the key of a connection after it was refused. */
  "replace-key": { input: { connection: string; credential: Credential }; output: Connection };
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
   * Asks the server for waiting or finished tasks, newest first, or best first where words are searched for: those of a
   * page of {@link SEARCH_PAGE} that begins at `offset`. Nothing is stored.
   */
  "search-tasks": {
    input: { connection: string; search: string; completed: boolean; offset: number };
    output: { count: number; rows: TaskRow[]; unreadable: UnreadableRow[] };
  };
  /**
   * Changes how the list is shown: the parts that are given replace those that are stored. The
   * list of all connections is `ALL_LISTS`.
   */
  "set-list": { input: { connection: string; list: ListPreferences }; output: null };
  /** Changes how workflows are started: the parts that are given replace those that are stored. */
  "set-launch": { input: { connection: string; launch: LaunchPreferences }; output: null };
  /** Puts answers into the outbox. The record is on disk when this answers. Output: the operation's id. */
  complete: {
    input: { connection: string; task: string; answers: Answers; version: TaskVersion };
    output: { operation: string };
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
  /** Fetches an image of a description, with the key only if it lies on the connection's own file service. */
  "load-image": { input: { connection: string; url: string }; output: Blob };
  "list-webhooks": { input: { connection: string }; output: WebhookHook[] };
  "read-webhook": { input: { connection: string; event: string }; output: WebhookHook };
  "subscribe-webhook": { input: { connection: string; event: string; url: string }; output: null };
  "unsubscribe-webhook": { input: { connection: string; event: string }; output: null };
  "subscribe-all-webhooks": { input: { connection: string; url: string }; output: null };
  "unsubscribe-all-webhooks": { input: { connection: string }; output: null };
  "set-notifications": { input: { enabled: boolean }; output: null };
}

export type CommandName = keyof Commands;
export type CommandInput<Name extends CommandName> = Commands[Name]["input"];
export type CommandOutput<Name extends CommandName> = Commands[Name]["output"];

export type Command = { [Name in CommandName]: { name: Name; input: CommandInput<Name> } }[CommandName];
export type Answer<Name extends CommandName> = Result<CommandOutput<Name>>;

/** How many tasks the server is asked for at once when they are searched for. */
export const SEARCH_PAGE = 100;

/** A page holds a port of this name open as long as it is shown; undo windows last only while one is. */
export const PAGE_PORT = "page";
