import { object } from "../http/shapes";
import type { Dialect } from "../fields/dialect";
import { isRecord } from "../http/json";
import { succeed, type Result } from "../http/failure";
import type { Http } from "../http/http";
import { readRoles, readTemplate } from "../templates/read-template";
import { shapeForServer } from "../templates/server-shape";
import type { TemplateOutline, TemplateRole } from "../templates/template";
import { readPage, readPages } from "./pages";
import { anything, flag, id, numberOrNull, readEach, readerOf, text } from "./schema";

const PAGE_SIZE = 200;

/** A template in the list of those who manage templates. */
export interface ManagedTemplate {
  id: string;
  name: string;
  description: string;
  active: boolean;
  /** Anybody who knows the address of its form may start it. */
  isPublic: boolean;
  steps: number;
  /** Workflows started of it. Null where the server does not tell. */
  uses: number | null;
  roles: TemplateRole[];
  /** Whether this person may open and change it. Null where the server does not tell. */
  editable: boolean | null;
}

const readRawTemplate = readerOf(
  object({
    id,
    name: text,
    description: text,
    is_active: flag,
    is_public: flag,
    tasks_count: numberOrNull,
    workflows_count: numberOrNull,
    owners: anything,
    template_owners: anything,
    is_editable: anything,
  }),
);

function readManaged(item: unknown): ManagedTemplate | undefined {
  const raw = readRawTemplate(item);
  return (
    raw && {
      id: raw.id,
      name: raw.name,
      description: raw.description,
      active: raw.is_active,
      isPublic: raw.is_public,
      steps: raw.tasks_count ?? 0,
      uses: raw.workflows_count,
      roles: readRoles(raw),
      editable: typeof raw.is_editable === "boolean" ? raw.is_editable : null,
    }
  );
}

/** All templates this person has a role on, drafts too, the most used first (reference §15). */
export async function listManagedTemplates(http: Http): Promise<Result<ManagedTemplate[]>> {
  const identify = (item: unknown) => readRawTemplate(item)?.id ?? null;
  const result = await readPages(http, "/templates", { ordering: "-usage" }, PAGE_SIZE, identify);
  return result.ok ? succeed(readEach(result.value, readManaged)) : result;
}

/** A whole template: as it is read, and as the server gave it. */
export interface WholeTemplate {
  outline: TemplateOutline;
  source: Record<string, unknown>;
}

/** Reads a whole template. For its owners who are admins, and for the account's owner (reference §15). */
export function getTemplate(http: Http, template: string): Promise<Result<WholeTemplate>> {
  return http.request({
    method: "GET",
    path: `/templates/${encodeURIComponent(template)}`,
    read: (body) => (isRecord(body) ? { outline: readTemplate(body), source: body } : undefined),
  });
}

/** What the server calls a template it has just made. */
export interface MadeTemplate {
  /** Null where the server does not tell. */
  id: string | null;
}

const UNTOLD: MadeTemplate = { id: null };
const readMade = (body: unknown): MadeTemplate => ({ id: readRawTemplate(body)?.id ?? null });

/**
 * The shape this server gives templates in, and so takes them in: as its first template shows.
 * @param usual what is known of the server, for one that has no template yet
 */
export function readTemplateShape(
  http: Http,
  usual: Pick<Dialect, "choice">,
): Promise<Result<Pick<Dialect, "choice">>> {
  return http.request({
    method: "GET",
    path: "/templates",
    query: { limit: 1 },
    read: (body) => {
      const first = readPage(body)?.items[0];
      return isRecord(first) && "template_owners" in first ? { choice: "id" as const } : usual;
    },
  });
}

/**
 * Makes a template. Inactive ones are kept unchecked, as drafts; active ones are checked by the server (reference §15).
 * Not to be repeated without looking: each request makes another one.
 * @param body in today's shape; a server of another dialect gets it in its own
 */
export function createTemplate(
  http: Http,
  body: Record<string, unknown>,
  shape: Pick<Dialect, "choice">,
): Promise<Result<MadeTemplate>> {
  const json = shapeForServer(body, shape);
  return http.request({ method: "POST", path: "/templates", json, read: readMade, empty: UNTOLD });
}

/** Makes a draft that is the same but for its name (reference §15). Not to be repeated without looking. */
export function cloneTemplate(http: Http, template: string): Promise<Result<MadeTemplate>> {
  const path = `/templates/${encodeURIComponent(template)}/clone`;
  return http.request({ method: "POST", path, read: readMade, empty: UNTOLD });
}
