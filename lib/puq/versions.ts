import { looseObject, object } from "../http/shapes";
import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import { anything, id, numberOrNull, readerOf, readMoment, text, textOrNull } from "../pneumatic/schema";
import type { PuqPage, PuqVersion, PuqVersionDetail } from "./model";
import { readPage, type PageQuery } from "./pages";

const readRawVersion = readerOf(looseObject({ id, display_name: text, revision: numberOrNull, state: text }));
const readWrapped = readerOf(
  object({ version: looseObject({ parent: anything, commit_message: textOrNull }) }),
);

const workflowPath = (workflow: string) => `/v1/workflows/${encodeURIComponent(workflow)}`;

function readVersion(item: unknown): PuqVersion | undefined {
  const raw = readRawVersion(item);
  return (
    raw && {
      id: raw.id,
      name: raw.display_name,
      revision: raw.revision,
      state: raw.state,
      createdAt: readMoment(raw, "created_at"),
      updatedAt: readMoment(raw, "updated_at"),
    }
  );
}

function readDetail(body: unknown): PuqVersionDetail | undefined {
  const wrapped = readWrapped(body)?.version;
  const version = readVersion(wrapped);
  return (
    wrapped &&
    version && {
      ...version,
      parent: readVersion(wrapped.parent) ?? null,
      message: wrapped.commit_message || null,
    }
  );
}

/** Reads one page of a workflow's versions, the newest first (puq reference §1.3). */
export function listVersions(
  http: Http,
  workflow: string,
  query: PageQuery = {},
): Promise<Result<PuqPage<PuqVersion>>> {
  return http.request({
    method: "GET",
    path: `${workflowPath(workflow)}/versions`,
    query: { page: query.page, limit: query.limit },
    read: (body) => readPage(body, readVersion, query),
  });
}

/** Reads one version with what it was made from (puq reference §1.3). */
export function getVersion(http: Http, version: string): Promise<Result<PuqVersionDetail>> {
  return http.request({
    method: "GET",
    path: `/v1/workflows/versions/${encodeURIComponent(version)}`,
    read: readDetail,
  });
}

/**
 * Makes a version the one that runs; an older one is a way back. The workflow stays off if it was (puq reference §1.3).
 * The plan's limit is `refused` with 402, a version of another workflow `refused` with 422.
 * @param message of at most 500 characters, or null
 */
export function publishVersion(
  http: Http,
  workflow: string,
  version: string,
  message: string | null,
): Promise<Result<null>> {
  return http.request({
    method: "POST",
    path: `${workflowPath(workflow)}/publish`,
    json: { version_id: version, ...(message !== null && { commit_message: message }) },
    read: () => null,
    empty: null,
  });
}
