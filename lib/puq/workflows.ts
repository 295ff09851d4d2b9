import * as shapes from "../http/shapes";
import { succeed, type Result } from "../http/failure";
import type { Http } from "../http/http";
import { id, idOrNull, readerOf, readMoment, text, textOrNull } from "../pneumatic/schema";
import type { PuqPage, PuqWorkflow, PuqWorkflowRow } from "./model";
import { readPage } from "./pages";

const row = { id, name: text, description: textOrNull, webhook_url: textOrNull };
const readRawRow = readerOf(shapes.looseObject(row));
const readRawWorkflow = readerOf(
  shapes.looseObject({
    ...row,
    status: shapes.text,
    active_version_id: idOrNull,
    schedule_options: textOrNull,
    metadata: textOrNull,
  }),
);
const readStatus = readerOf(shapes.object({ status: shapes.text }));

const MOST_PAGES = 100;
const workflowPath = (workflow: string) => `/v1/workflows/${encodeURIComponent(workflow)}`;

function readRow(item: unknown): PuqWorkflowRow | undefined {
  const raw = readRawRow(item);
  return (
    raw && {
      id: raw.id,
      name: raw.name,
      description: raw.description,
      webhookUrl: raw.webhook_url !== null && URL.canParse(raw.webhook_url) ? raw.webhook_url : null,
      createdAt: readMoment(raw, "created_at"),
      updatedAt: readMoment(raw, "updated_at"),
    }
  );
}

function readWorkflow(body: unknown): PuqWorkflow | undefined {
  const raw = readRawWorkflow(body);
  const common = readRow(body);
  return (
    raw &&
    common && {
      ...common,
      status: raw.status,
      activeVersion: raw.active_version_id,
      nextRunAt: readMoment(raw, "next_run_at"),
      schedule: raw.schedule_options,
      metadata: raw.metadata,
    }
  );
}

export interface PuqWorkflowList {
  workflows: PuqWorkflowRow[];
  /** How many could not be read. */
  unreadable: number;
}

/**
 * Reads all workflows of the account. They are documented as a bare list; a server that answers with a page is asked for
 * the others too, until a page brings nothing new (puq reference §1.2, §1.3).
 */
export async function listWorkflows(http: Http): Promise<Result<PuqWorkflowList>> {
  const found = new Map<string, PuqWorkflowRow>();
  let unreadable = 0;
  let seen = 0;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const read = await readWorkflowPage(http, page === 1 ? {} : { page });
    if (!read.ok) return read;
    const { items, total } = read.value;
    const before = found.size;
    for (const workflow of items) found.set(workflow.id, workflow);
    unreadable += read.value.unreadable;
    seen += items.length + read.value.unreadable;
    if (seen >= total || found.size === before) break;
  }
  return succeed({ workflows: [...found.values()], unreadable });
}

function readWorkflowPage(http: Http, query: { page?: number }): Promise<Result<PuqPage<PuqWorkflowRow>>> {
  return http.request({
    method: "GET",
    path: "/v1/workflows",
    query,
    read: (body) => readPage(body, readRow),
  });
}

/** Reads one workflow with its state (puq reference §1.3). What is about another one is no answer. */
export function getWorkflow(http: Http, workflow: string): Promise<Result<PuqWorkflow>> {
  const read = (body: unknown) => {
    const found = readWorkflow(body);
    return found?.id === workflow ? found : undefined;
  };
  return http.request({ method: "GET", path: workflowPath(workflow), read });
}

/**
 * Turns a workflow on or off. The plan's limit of active workflows is `refused` with 402 (puq reference §1.3).
 * @returns the state it has now, as the server names it
 */
export function setWorkflowStatus(
  http: Http,
  workflow: string,
  status: "enabled" | "disabled",
): Promise<Result<string>> {
  return http.request({
    method: "PATCH",
    path: `${workflowPath(workflow)}/status`,
    json: { status },
    read: (body) => readStatus(body)?.status,
  });
}
