import { allFields } from "../../lib/fields/all-fields";
import { isRecord } from "../../lib/http/json";
import type { Failure } from "../../lib/http/failure";
import { createHttp } from "../../lib/http/http";
import { sendWithFetch } from "../../lib/http/send";
import { markChecklistItem, unmarkChecklistItem } from "../../lib/pneumatic/checklists";
import { createAttachment, publishAttachment } from "../../lib/pneumatic/classic-attachments";
import { getContext, signIn } from "../../lib/pneumatic/context";
import { listGroups, listTemplateTitles, listUsers } from "../../lib/pneumatic/directory";
import { downloadFile, uploadFile } from "../../lib/pneumatic/file-service";
import { listTasks } from "../../lib/pneumatic/list-tasks";
import { completeTask, countTasks, getTask } from "../../lib/pneumatic/tasks";
import {
  getWebhook,
  listWebhooks,
  subscribeAllWebhooks,
  subscribeWebhook,
  unsubscribeAllWebhooks,
  unsubscribeWebhook,
} from "../../lib/pneumatic/webhooks";
import { readWebhookExample } from "../../lib/pneumatic/webhook-example";
import { checkPayload } from "../../lib/webhooks/schema";
import { items, member, namesOf, route, same, text, type Route } from "./parsers-route";
import { ACT_ROUTES } from "./parsers-routes-acts";
import { LAUNCH_ROUTES } from "./parsers-routes-launch";
import { OWNER_ROUTES } from "./parsers-routes-owner";
import { TEMPLATE_ROUTES } from "./parsers-routes-templates";
import { LOG_ROUTES } from "./parsers-routes-log";
import { WORKFLOW_ROUTES } from "./parsers-routes-workflows";
import { rawFields, viewRawTask, viewTask, type RawTask } from "./parsers-task-view";
import { isCutDown, recordedNetwork } from "./parsers-recordings.ts";
import type { Exchange } from "./recordings.ts";

export const API = "http://pneumatic.test:8001";
const FILES = "http://pneumatic.test/files";

function outputOf(exchange: Exchange): Record<string, unknown> {
  const output = member(exchange, "output");
  return isRecord(output) ? output : {};
}

type RawList = { results: { id: number; name: string }[] } | { id: number; name: string }[];
interface RawChecklist {
  selections: { id: number; is_selected: boolean }[];
}
interface RawUser {
  id: number;
  email: string;
  type: string;
  status: string;
}
interface RawContext {
  id: number;
  email: string;
  account?: { name: string };
}

const ROUTES: Route[] = [
  route(
    "GET",
    /^\/auth\/context$/,
    ({ http }) => getContext(http),
    ({ person, account }) => [person.id, person.email, account.name],
    (body: RawContext) => [body.id, body.email, body.account?.name ?? ""],
  ),
  route(
    "POST",
    /^\/auth\/token\/obtain$/,
    ({ http, exchange }) =>
      signIn(http, {
        email: text(member(exchange, "username")),
        password: text(member(exchange, "password")),
      }),
    same,
    (body: { token: string }) => body.token,
  ),
  route(
    "GET",
    /^\/v3\/tasks$/,
    ({ http, exchange }) => {
      const { limit = "20", offset = "0" } = exchange.request.query;
      return listTasks(http, { limit: Number(limit), offset: Number(offset) });
    },
    ({ rows, unreadable }) => ({ rows: namesOf(rows), unreadable }),
    (body: RawList) => ({ rows: namesOf(items(body)), unreadable: [] }),
  ),
  route(
    "GET",
    /^\/v2\/tasks\/(?!webhook-example)([\w%-]+)$/,
    ({ http, caught }) => getTask(http, decodeURIComponent(caught[0] ?? "")),
    (value, exchange) => viewTask(value, isCutDown(exchange)),
    (body: RawTask, exchange) => viewRawTask(body, isCutDown(exchange)),
  ),
  route(
    "POST",
    /^\/v2\/tasks\/([\w-]+)\/complete$/,
    ({ http, exchange, caught }) =>
      completeTask(http, {
        task: caught[0] ?? "",
        workflow: null,
        output: outputOf(exchange),
        route: "task",
      }),
    ({ task, route: way }) => [way, task?.id, task?.finishedByMe, task && allFields(task).length],
    (body: RawTask) => {
      const finished = body.is_completed ?? body.status === "completed";
      return ["task", String(body.id), finished, rawFields(body).length];
    },
  ),
  route(
    "POST",
    /^\/workflows\/(\d+)\/task-complete$/,
    ({ http, exchange, caught }) =>
      completeTask(http, {
        task: String(member(exchange, "task_id")),
        workflow: caught[0] ?? "",
        output: outputOf(exchange),
        route: "workflow",
      }),
    same,
    () => ({ task: null, route: "workflow" }),
  ),
  route(
    "GET",
    /^\/accounts\/user\/counters$/,
    ({ http }) => countTasks(http),
    same,
    (body: { tasks_count: number }) => body.tasks_count,
  ),
  ...(["mark", "unmark"] as const).map((verb) =>
    route(
      "POST",
      new RegExp(`^/v2/tasks/checklists/(\\d+)/${verb}$`),
      ({ http, exchange, caught }) => {
        const set = verb === "mark" ? markChecklistItem : unmarkChecklistItem;
        return set(http, Number(caught[0]), Number(member(exchange, "selection_id")));
      },
      (value) => value.items.map(({ id, marked }) => [id, marked]),
      (body: RawChecklist) => body.selections.map((item) => [item.id, item.is_selected]),
    ),
  ),
  route(
    "GET",
    /^\/accounts\/users$/,
    ({ http }) => listUsers(http),
    (value) => value.map((user) => [user.id, user.email, user.guest, user.active]),
    (body: { results: RawUser[] } | RawUser[]) =>
      items(body).map((user) => [user.id, user.email, user.type === "guest", user.status === "active"]),
  ),
  route(
    "GET",
    /^\/accounts\/groups$/,
    ({ http }) => listGroups(http),
    namesOf,
    (body: RawList) => namesOf(items(body)),
  ),
  route(
    "GET",
    /^\/templates\/titles-by-tasks$/,
    ({ http }) => listTemplateTitles(http),
    same,
    (body: RawList) => Object.fromEntries(namesOf(items(body))),
  ),
  route(
    "GET",
    /^\/webhooks\/events$/,
    ({ http }) => listWebhooks(http),
    same,
    (body: { event: string }[]) => body.toSorted((one, other) => one.event.localeCompare(other.event)),
  ),
  route(
    "GET",
    /^\/webhooks\/events\/(\w+)$/,
    ({ http, caught }) => getWebhook(http, caught[0] ?? ""),
    ({ url }) => url,
    (body: { url: string | null }) => body.url,
  ),
  route(
    "GET",
    /^\/(?:v2\/(task)s|(workflow)s)\/webhook-example$/,
    ({ http, caught }) => readWebhookExample(http, caught[0] ? "task" : "workflow"),
    (example) => [example, checkPayload(example)],
    (body: object) => [body, []],
  ),
  route(
    "POST",
    /^\/webhooks\/events\/(\w+)\/subscribe$/,
    ({ http, exchange, caught }) => subscribeWebhook(http, caught[0] ?? "", text(member(exchange, "url"))),
    same,
    same,
  ),
  route(
    "POST",
    /^\/webhooks\/events\/(\w+)\/unsubscribe$/,
    ({ http, caught }) => unsubscribeWebhook(http, caught[0] ?? ""),
    same,
    same,
  ),
  route(
    "POST",
    /^\/webhooks\/subscribe$/,
    ({ http, exchange }) => subscribeAllWebhooks(http, text(member(exchange, "url"))),
    same,
    same,
  ),
  route("POST", /^\/webhooks\/unsubscribe$/, ({ http }) => unsubscribeAllWebhooks(http), same, same),
  route(
    "POST",
    /^\/workflows\/attachments$/,
    ({ http, exchange }) =>
      createAttachment(http, {
        name: text(member(exchange, "filename")),
        contentType: text(member(exchange, "content_type")),
        size: Number(member(exchange, "size")),
      }),
    same,
    same,
  ),
  route(
    "POST",
    /^\/workflows\/attachments\/(\d+)\/publish$/,
    ({ http, caught }) => publishAttachment(http, Number(caught[0])),
    same,
    same,
  ),
  route(
    "POST",
    /^\/files\/upload$/,
    ({ fetch }) =>
      uploadFile(
        { files: FILES, key: "key" },
        { name: "a.txt", body: new Blob(["a"]) },
        sendWithFetch(fetch),
      ),
    same,
    (body: { public_url: string }) => body.public_url,
  ),
  route(
    "GET",
    /^\/files\/([0-9a-f-]{36})$/,
    ({ fetch, exchange }) =>
      downloadFile(fetch, `http://pneumatic.test${exchange.request.path}`, { files: FILES, key: "key" }),
    ({ size }) => size,
    (body, { response }) => {
      const content = body === null ? (response.text ?? "") : JSON.stringify(body);
      return response.bytes?.length ?? new TextEncoder().encode(content).length;
    },
  ),
  ...LOG_ROUTES,
  ...ACT_ROUTES,
  ...WORKFLOW_ROUTES,
  ...TEMPLATE_ROUTES,
  ...LAUNCH_ROUTES,
  ...OWNER_ROUTES,
];

/** The client's function for a recorded request, if it has one. */
export function findRoute({ request }: Exchange): Route | undefined {
  return ROUTES.find(({ method, path }) => method === request.method && path.test(request.path));
}

/**
 * Sends a recorded request through the client and gets the recorded answer back.
 * @returns the result, its value (undefined for a failure) and the first request that was really made.
 */
export async function callRoute(found: Route, exchange: Exchange) {
  const { fetch, sent } = recordedNetwork(exchange);
  const http = createHttp({ baseUrl: API, key: "key", fetch });
  const caught = found.path.exec(exchange.request.path)?.slice(1) ?? [];
  const result = await found.call({ http, fetch, exchange, caught });
  return { result, value: result.ok ? result.value : undefined, sent: sent[0] };
}

/** Sends any recorded request that was refused, to see what becomes of the refusal. */
export async function failureOfAnything(exchange: Exchange): Promise<Failure> {
  const { fetch } = recordedNetwork(exchange);
  const http = createHttp({ baseUrl: API, key: "key", fetch });
  const { body } = exchange.request;
  const method = exchange.request.method === "GET" ? "GET" : "POST";
  const read = (answer: unknown) => answer;
  const result = await http.request({ method, path: "/", json: body ?? undefined, read, empty: null });
  if (result.ok) throw new Error("A refusal became a success.");
  return result.failure;
}
