import type { Dialect } from "../fields/dialect";
import { succeed, type Result } from "../http/failure";
import type { Http } from "../http/http";
import { isRecord } from "../http/json";
import * as shapes from "../http/shapes";
import type { TaskRow, UnreadableRow } from "../tasks/task";
import { countOf, readPage, readPages } from "./pages";
import { readDialect } from "./read-dialect";
import { readStatus } from "./read-task";
import { anything, flag, id, idOrNull, readerOf, readMoment, text, textOrNull } from "./schema";

export interface TaskQuery {
  limit: number;
  offset: number;
  /** False: those that wait for me. True: those I have finished. */
  completed?: boolean;
  ordering?: "date" | "-date" | "overdue" | "-overdue" | "completed" | "-completed";
  search?: string;
  templateId?: string;
  /** A step of the template, by its api name. */
  step?: string;
  /** A user's id. Admins and owners only; others are refused even for themselves (reference §8). */
  assignedTo?: number;
}

export interface TaskList {
  /** How many there are in all, on this page and others. */
  count: number;
  rows: TaskRow[];
  unreadable: UnreadableRow[];
}

/** All there are. `dialect` holds the traits of the server that the shapes of the rows show. */
export interface WholeList extends TaskList {
  dialect: Partial<Dialect>;
}

const PATH = "/v3/tasks";

const readRawRow = readerOf(
  shapes.looseObject({
    id,
    name: shapes.text,
    workflow_name: text,
    template_id: idOrNull,
    template_task_api_name: textOrNull,
    template_task_id: idOrNull,
    is_urgent: flag,
    status: anything,
  }),
);
const readRemains = readerOf(shapes.object({ id: idOrNull, name: textOrNull }));

/** Reads one row of any server (reference §8, §26). @returns undefined for one without id or name. */
export function readTaskRow(item: unknown): TaskRow | undefined {
  const raw = readRawRow(item);
  if (!raw) return undefined;
  const completedAt = readMoment(raw, "date_completed");
  return {
    id: raw.id,
    name: raw.name,
    workflowName: raw.workflow_name,
    templateId: raw.template_id,
    step: raw.template_task_api_name ?? raw.template_task_id ?? "",
    dueAt: readMoment(raw, "due_date"),
    startedAt: readMoment(raw, "date_started"),
    completedAt,
    urgent: raw.is_urgent,
    status: readStatus(raw.status, completedAt !== null),
  };
}

/** Items are read one by one: one that cannot be read keeps its place and never blanks the list. */
function readRows(items: unknown[], count: number): TaskList {
  const rows: TaskRow[] = [];
  const unreadable: UnreadableRow[] = [];
  for (const item of items) {
    const row = readTaskRow(item);
    if (row) rows.push(row);
    else unreadable.push(readRemains(item) ?? { id: null, name: null });
  }
  return { count, rows, unreadable };
}

function readTaskPage(body: unknown): TaskList | undefined {
  const page = readPage(body);
  return page && readRows(page.items, countOf(page));
}

/** Reads one page of the inbox or of finished tasks (reference §8). */
export function listTasks(http: Http, query: TaskQuery): Promise<Result<TaskList>> {
  return http.request({
    method: "GET",
    path: PATH,
    query: {
      limit: query.limit,
      offset: query.offset,
      is_completed: query.completed ?? false,
      ordering: query.ordering,
      search: query.search,
      template_id: query.templateId,
      template_task_api_name: query.step,
      assigned_to: query.assignedTo,
    },
    read: readTaskPage,
  });
}

/** Reads the whole inbox, each task once. `count` is the number of rows, readable or not. */
export async function listAllTasks(
  http: Http,
  { pageSize }: { pageSize: number },
): Promise<Result<WholeList>> {
  const identify = (item: unknown) => readRemains(item)?.id ?? null;
  const result = await readPages(http, PATH, { is_completed: false }, pageSize, identify);
  if (!result.ok) return result;
  const dialect = readDialect(result.value.find(isRecord) ?? {}, []);
  return succeed({ ...readRows(result.value, result.value.length), dialect });
}

/** How many rows are looked at. */
const GLANCE = 3;

/**
 * Asks whether the inbox is still as it was read: how many tasks there are, and the few rows where the next new one
 * appears. Servers list urgent tasks first and then the newest, however one orders them, so that is the top or just below
 * the urgent ones, where there are too many of them to see both. It cannot notice what changes about tasks elsewhere, nor
 * one that comes back with its old date in the place of another.
 * @param known all rows, in the order of the server
 * @param turn any whole number, another one each time: one look in three is at the top
 */
export async function isUnchanged(http: Http, known: TaskRow[], turn: number): Promise<Result<boolean>> {
  const urgent = known.filter((row) => row.urgent).length;
  const offset = urgent < GLANCE || turn % 3 === 0 ? 0 : urgent - 1;
  const query = { is_completed: false, limit: GLANCE, offset };
  const look = await http.request({ method: "GET", path: PATH, query, read: readTaskPage });
  if (!look.ok) return look;
  const { count, rows } = look.value;
  const expected = known.slice(offset, offset + GLANCE);
  return succeed(count === known.length && JSON.stringify(rows) === JSON.stringify(expected));
}
