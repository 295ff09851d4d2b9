import { looseObject, object } from "../http/shapes";
import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import {
  id,
  list,
  numberOrNull,
  readEach,
  readerOf,
  readMoment,
  text,
  textOrNull,
} from "../pneumatic/schema";
import type { PuqRun, PuqRunDetail, PuqRunPage, PuqRunStep } from "./model";
import { readPage, type PageQuery } from "./pages";

const readRawRun = readerOf(
  looseObject({
    id,
    workflow_id: text,
    version_id: text,
    version_display_name: text,
    type: text,
    status: text,
    duration: numberOrNull,
  }),
);
const readRawStep = readerOf(
  looseObject({
    id,
    step_name: text,
    step_type: text,
    status: text,
    attempt: numberOrNull,
    error: textOrNull,
    duration: numberOrNull,
  }),
);
const readSteps = readerOf(object({ steps: list, step_count: numberOrNull }));
const readTotals = readerOf(object({ succeeded: numberOrNull, failed: numberOrNull }));

const readTimes = (raw: Record<string, unknown>) => ({
  createdAt: readMoment(raw, "created_at"),
  startedAt: readMoment(raw, "started_at"),
  finishedAt: readMoment(raw, "finished_at"),
});

function readRun(item: unknown): PuqRun | undefined {
  const raw = readRawRun(item);
  return (
    raw && {
      id: raw.id,
      workflow: raw.workflow_id,
      version: raw.version_id,
      versionName: raw.version_display_name,
      type: raw.type,
      status: raw.status,
      seconds: raw.duration,
      ...readTimes(raw),
    }
  );
}

function readStep(item: unknown): PuqRunStep | undefined {
  const raw = readRawStep(item);
  return (
    raw && {
      id: raw.id,
      name: raw.step_name,
      type: raw.step_type,
      status: raw.status,
      attempt: raw.attempt,
      error: raw.error,
      seconds: raw.duration,
      ...readTimes(raw),
    }
  );
}

function readDetail(body: unknown): PuqRunDetail | undefined {
  const run = readRun(body);
  const detail = readSteps(body);
  return run && detail && { ...run, steps: readEach(detail.steps, readStep), stepCount: detail.step_count };
}

export interface RunQuery extends PageQuery {
  workflow?: string;
  /** As the server names it; all without one. */
  status?: string;
}

/** Reads one page of the runs of a workflow, or of all (puq reference §1.4). */
export function listExecutions(http: Http, query: RunQuery = {}): Promise<Result<PuqRunPage>> {
  return http.request({
    method: "GET",
    path: "/v1/executions",
    query: {
      page: query.page,
      limit: query.limit,
      workflow_id: query.workflow,
      status: query.status,
    },
    read: (body) => {
      const page = readPage(body, readRun, query);
      const totals = readTotals(body);
      return page && { ...page, succeeded: totals?.succeeded ?? null, failed: totals?.failed ?? null };
    },
  });
}

/** Reads one run with its steps. What goes into a step and comes out of it is not told (puq reference §1.4). */
export function getExecution(http: Http, run: string): Promise<Result<PuqRunDetail>> {
  return http.request({
    method: "GET",
    path: `/v1/executions/${encodeURIComponent(run)}`,
    read: readDetail,
  });
}
