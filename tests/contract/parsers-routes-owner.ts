import { createApiKey, deleteApiKey, listApiKeys, type KeyHolder } from "../../lib/pneumatic/api-keys";
import { listWorkflowFields } from "../../lib/pneumatic/workflow-fields";
import type { ApiKey } from "../../lib/tasks/people";
import { items, member, milliseconds, route, same, text, type Route } from "./parsers-route";

interface RawField {
  api_name: string;
  type: string;
  value: string;
  kickoff_id: number | null;
  task_id: number | null;
}
interface RawRow {
  id: number;
  name: string;
  status: number;
  date_created_tsp: number;
  date_completed_tsp: number | null;
  fields: RawField[];
}
interface RawKey {
  id: number;
  name: string;
  prefix: string;
  date_created: string;
  last_used_at: string | null;
  token?: string;
}

const STATUSES = ["running", "done", "", "snoozed"];
const holderOf = (caught: string[]): KeyHolder => (caught[0] === undefined ? "me" : Number(caught[0]));
const viewRawKey = (key: RawKey): ApiKey => ({
  id: String(key.id),
  name: key.name,
  prefix: key.prefix,
  createdAt: Date.parse(key.date_created),
  usedAt: key.last_used_at === null ? null : Date.parse(key.last_used_at),
});

/** What the account's owner and admins ask, as recorded. */
export const OWNER_ROUTES: Route[] = [
  route(
    "GET",
    /^\/workflows\/fields$/,
    ({ http }) => listWorkflowFields(http, { template: "5", limit: 15, offset: 0 }),
    ({ count, rows, columns, unreadable }) => ({
      count,
      unreadable,
      rows: rows.map(({ cells, ...row }) => ({ ...row, filled: Object.keys(cells).toSorted() })),
      columns: new Set(columns.map(({ key, type }) => `${key} ${type}`)),
    }),
    (body: { count: number; results: RawRow[] }) => ({
      count: body.count,
      unreadable: 0,
      rows: body.results.map((row) => ({
        id: String(row.id),
        name: row.name,
        status: STATUSES[row.status],
        startedAt: milliseconds(row.date_created_tsp),
        completedAt: milliseconds(row.date_completed_tsp),
        filled: row.fields
          .filter(({ value }) => value !== "")
          .map((field) => field.api_name)
          .toSorted(),
      })),
      columns: new Set(
        body.results.flatMap(({ fields }) => fields.map((field) => `${field.api_name} ${field.type}`)),
      ),
    }),
  ),
  route(
    "GET",
    /^\/accounts\/(?:users\/(\d+)\/)?api-keys$/,
    ({ http, caught }) => listApiKeys(http, holderOf(caught)),
    same,
    (body: RawKey[] | { results: RawKey[] }) => items(body).map(viewRawKey),
  ),
  route(
    "POST",
    /^\/accounts\/(?:users\/(\d+)\/)?api-keys$/,
    ({ http, exchange, caught }) => createApiKey(http, holderOf(caught), text(member(exchange, "name"))),
    same,
    (body: RawKey) => ({ key: viewRawKey(body), token: body.token }),
  ),
  route(
    "DELETE",
    /^\/accounts\/(?:users\/(\d+)\/)?api-keys\/(\d+)$/,
    ({ http, caught }) => deleteApiKey(http, holderOf(caught.slice(0, 1)), caught[1] ?? ""),
    same,
    same,
  ),
];
