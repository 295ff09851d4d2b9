/** A server with one task, as small as the outbox needs it: what it is told to do, it does. */
export interface TinyServer {
  task: Record<string, unknown>;
  /** Outputs of the completions that were carried out. */
  completions: unknown[];
  /** Entries of the log of each task by its id, of a workflow by `workflows/` and its id; the newest first, as on the wire. */
  logs: Record<string, { id: number; type: number; text: string; user_id: number; created_tsp: number }[]>;
  /** Workflows that were started, the newest first, with their kickoffs. */
  launches: {
    id: number;
    name: string;
    workflow_starter: number;
    kickoff: unknown;
    date_created_tsp?: number;
  }[];
  requests: string[];
  /** How the next request that changes something goes; each entry is used once. */
  nextCompletions: CompletionFault[];
  nextReads: (() => Response | Promise<Response>)[];
  /** What was asked of the list of tasks. */
  queries: Record<string, string>[];
  /** Answers questions about the list of tasks, where nothing else is to be read next. */
  list: (page: { limit: number; offset: number }) => Response;
  fetch: typeof fetch;
}

export type CompletionFault =
  | { act: boolean; outcome: "no-answer" }
  | { act: boolean; outcome: "never" }
  /** The browser sends it a second time and tells the answer to that. */
  | { act: true; outcome: "twice" }
  | { act: false; outcome: "status"; status: number; headers?: Record<string, string>; body?: unknown };

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
    revert_tasks: [{ id: 6, name: "Ask the vendor", api_name: "ask" }],
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
    logs: { "6": [], "7": [] },
    launches: [],
    requests: [],
    nextCompletions: [],
    nextReads: [],
    queries: [],
    list: () => json({ count: 0, next: null, previous: null, results: [] }),
    fetch: async (input, init) => {
      const url = new URL(addressOf(input));
      const method = init?.method ?? "GET";
      server.requests.push(`${method} ${url.pathname}`);
      const query = Object.fromEntries(url.searchParams);
      if (url.pathname === "/v3/tasks") server.queries.push(query);
      const act = method === "POST" ? ACTS[url.pathname] : undefined;
      if (act) return change(server, act, await new Response(init?.body).text());
      const comment = method === "DELETE" && /^\/workflows\/comments\/(\d+)$/.exec(url.pathname)?.[1];
      if (comment) return forget(server, comment);
      const read = server.nextReads.shift();
      if (read) return read();
      if (url.pathname === "/v2/tasks/7") return json(server.task);
      const log = server.logs[/^\/(?:v2\/tasks\/)?(.+)\/events$/.exec(url.pathname)?.[1] ?? ""];
      if (log) return json({ count: log.length, next: null, previous: null, results: log });
      if (url.pathname === "/workflows") {
        return json({ count: 1, next: null, previous: null, results: server.launches });
      }
      if (url.pathname === "/v3/tasks") {
        return server.list({ limit: Number(query.limit), offset: Number(query.offset) });
      }
      return new Response("<h1>Not Found</h1>", { status: 404, headers: { "content-type": "text/html" } });
    },
  };
  return server;
}

type Act = (server: TinyServer, body: Record<string, unknown>) => Response;

/** What the server does with a request, unless it is told to fail. */
async function change(server: TinyServer, act: Act, body: string): Promise<Response> {
  const fault = server.nextCompletions.shift();
  if (fault?.outcome === "twice") act(server, JSON.parse(body));
  const done = !fault || fault.act ? act(server, JSON.parse(body)) : null;
  if (done && (!fault || !done.ok || fault.outcome === "twice")) return done;
  if (fault?.outcome === "never") return new Promise<Response>(() => undefined);
  if (fault?.outcome === "no-answer") throw new TypeError("Failed to fetch");
  const { body: told, status, headers } = fault?.outcome === "status" ? fault : {};
  return json(told ?? {}, status, headers);
}

const refuse = (message: string) => json({ code: "validation_error", message, details: {} }, 400);
const isActive = (server: TinyServer) => server.task.status === "active";
let lastId = 900;

function note(server: TinyServer, task: string, type: number, text: unknown): Response {
  lastId += 1;
  const entry = { id: lastId, type, text: String(text).trim(), user_id: 3, created_tsp: 1_700_000_500 };
  server.logs[task]?.unshift(entry);
  return json(entry);
}

function forget(server: TinyServer, comment: string): Response {
  const entry = Object.values(server.logs)
    .flat()
    .find(({ id }) => String(id) === comment);
  for (const [task, log] of Object.entries(server.logs))
    server.logs[task] = log.filter((one) => one !== entry);
  return entry ? json({ ...entry, status: "deleted", text: null }) : json({ detail: "Not found." }, 404);
}

const ACTS: Record<string, Act> = {
  "/v2/tasks/7/complete": (server, { output }) => {
    if (!isActive(server)) return refuse("Available only for active tasks.");
    const values = output as Record<string, unknown>;
    server.completions.push(values);
    const fields = Array.isArray(server.task.output) ? server.task.output : [];
    server.task = {
      ...server.task,
      status: "completed",
      is_completed: true,
      date_completed_tsp: 1_700_000_500,
      output: fields.map((field: { api_name: string }) => ({ ...field, value: values[field.api_name] })),
    };
    return json(server.task);
  },
  "/v2/tasks/7/revert": (server, { comment }) => {
    if (!isActive(server)) return refuse("Available only for active tasks.");
    note(server, "6", 4, comment);
    server.task = { ...server.task, status: "pending", date_started_tsp: null };
    return new Response(null, { status: 204 });
  },
  "/v2/tasks/7/comment": (server, { text }) =>
    isActive(server) ? note(server, "7", 5, text) : refuse("You cannot write a comment on a inactive task."),
  "/templates/5/run": (server, { name, kickoff }) => {
    lastId += 1;
    const workflow = {
      id: lastId,
      name: typeof name === "string" ? name : "Nov 21 — Refund",
      workflow_starter: 3,
      kickoff,
      date_created_tsp: 1_700_000_500,
    };
    server.launches.unshift(workflow);
    return json({ ...workflow, status: 0, tasks: [] });
  },
};
