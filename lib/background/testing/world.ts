import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { CURRENT_DIALECT } from "../../fields/dialect";
import type { Answers } from "../../fields/output-field";
import { taskSignature } from "../../fields/signature";
import { readTask } from "../../pneumatic/read-task";
import { closeDatabase } from "../../store/database";
import { connectionsItem } from "../../store/items";
import { writeKey } from "../../store/secrets";
import type { Connection } from "../../store/stored";
import type { TaskVersion } from "../../tasks/task";
import type { Ports } from "../ports";
import { installLocks } from "./locks";

/** A server with one task, as small as the outbox needs it: what it is told to do, it does. */
export interface TinyServer {
  task: Record<string, unknown>;
  /** Outputs of the completions that were carried out. */
  completions: unknown[];
  requests: string[];
  /** How the next completion request goes; each entry is used once. */
  nextCompletions: CompletionFault[];
  nextReads: (() => Response | Promise<Response>)[];
  fetch: typeof fetch;
}

export type CompletionFault =
  | { act: boolean; outcome: "no-answer" }
  | { act: boolean; outcome: "never" }
  | { act: false; outcome: "status"; status: number; headers?: Record<string, string>; body?: unknown };

export const CONNECTION: Connection = {
  id: "c1",
  system: "pneumatic",
  api: "https://api.example.com",
  web: null,
  files: null,
  account: { id: 1, name: "Harborlight" },
  person: {
    id: 3,
    name: "Nadia Okafor",
    email: "nadia@example.com",
    role: "member",
    timezone: "UTC",
    dateFormat: "MMM dd, yyyy, p",
    firstDayOfWeek: 0,
    language: "en",
  },
  dialect: CURRENT_DIALECT,
  credential: "api-key",
  remember: true,
  connectedAt: 0,
};

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });

/** A task with one required field "note", as the current server gives it. */
export function tinyTask(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 7,
    name: "Score the vendor",
    api_name: "score",
    description: "",
    workflow: {
      id: 70,
      status: 0,
      name: "Nordic Packaging",
      template_name: "Vendor review",
      date_created_tsp: 1,
      date_completed_tsp: null,
    },
    contains_comments: false,
    require_completion_by_all: false,
    output: [
      {
        id: 1,
        order: 1,
        type: "string",
        is_required: true,
        is_hidden: false,
        description: "",
        api_name: "note",
        name: "Note",
        value: "",
        markdown_value: null,
        clear_value: null,
        user_id: null,
        group_id: null,
        selections: [],
      },
    ],
    fieldsets: [],
    delay: null,
    date_started_tsp: 1_700_000_000,
    date_completed_tsp: null,
    due_date_tsp: null,
    is_completed: false,
    performers: [{ type: "user", source_id: 3, is_completed: false, date_completed_tsp: null }],
    is_urgent: false,
    checklists_marked: 0,
    checklists_total: 0,
    checklists: [],
    sub_workflows: [],
    status: "active",
    revert_tasks: [],
    is_read_only_viewer: false,
    ...changes,
  };
}

/** What a request asks for, however it was given. */
export function addressOf(input: RequestInfo | URL): string {
  return input instanceof Request ? input.url : input.toString();
}

/** Starts a server that holds one task. */
export function startTinyServer(): TinyServer {
  const server: TinyServer = {
    task: tinyTask(),
    completions: [],
    requests: [],
    nextCompletions: [],
    nextReads: [],
    fetch: async (input, init) => {
      const url = new URL(addressOf(input));
      const method = init?.method ?? "GET";
      server.requests.push(`${method} ${url.pathname}`);
      if (method === "POST" && url.pathname === "/v2/tasks/7/complete") {
        return complete(server, await new Response(init?.body).text());
      }
      const read = server.nextReads.shift();
      if (read) return read();
      if (url.pathname === "/v2/tasks/7") return json(server.task);
      if (url.pathname === "/v3/tasks") return json({ count: 0, next: null, previous: null, results: [] });
      return new Response("<h1>Not Found</h1>", { status: 404, headers: { "content-type": "text/html" } });
    },
  };
  return server;
}

async function complete(server: TinyServer, body: string): Promise<Response> {
  const fault = server.nextCompletions.shift();
  if (!fault || fault.act) {
    if (server.task.status !== "active") {
      return json(
        { code: "validation_error", message: "Available only for active tasks.", details: {} },
        400,
      );
    }
    const { output }: { output: Record<string, unknown> } = JSON.parse(body);
    server.completions.push(output);
    const fields = Array.isArray(server.task.output) ? server.task.output : [];
    server.task = {
      ...server.task,
      status: "completed",
      is_completed: true,
      date_completed_tsp: 1_700_000_500,
      output: fields.map((field: { api_name: string }) => ({ ...field, value: output[field.api_name] })),
    };
  }
  if (!fault) return json(server.task);
  if (fault.outcome === "never") return new Promise<Response>(() => undefined);
  if (fault.outcome === "no-answer") throw new TypeError("Failed to fetch");
  return json(fault.body ?? {}, fault.status, fault.headers);
}

/** Empties every store and connects {@link CONNECTION}. */
export async function resetWorld(): Promise<void> {
  installLocks();
  await closeDatabase();
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({}) });
  globalThis.indexedDB = new IDBFactory();
  await connectionsItem.write([CONNECTION]);
  await writeKey(CONNECTION, "pn-test");
}

/** Ports with a clock that stands still until it is moved. */
export function makePorts(
  server: TinyServer,
  changes: Partial<Ports> = {},
): Ports & { clock: { now: number } } {
  const clock = { now: 1_000_000 };
  return {
    clock,
    now: () => clock.now,
    random: () => 0.5,
    fetch: server.fetch,
    isOnline: () => true,
    mayReach: async () => true,
    isPageOpen: () => false,
    ...changes,
  };
}

export const ANSWERS: Answers = { note: { type: "string", text: "All good" } };

/** The version a person saw who opened the server's task now. */
export function versionOf(server: TinyServer): TaskVersion {
  const read = readTask(server.task);
  if (!read) throw new Error("The task cannot be read");
  return { startedAt: read.task.startedAt, fields: taskSignature(read.task) };
}
