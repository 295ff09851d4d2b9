import { object } from "../http/shapes";
import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import { isRecord } from "../http/json";
import type { LaunchedWorkflow } from "../tasks/template";
import { readPage } from "./pages";
import { idOrNull, numberIfPossible, readerOf, readMoment, text } from "./schema";

export interface Launch {
  template: string;
  templateName: string;
  /** Null or blank: the server names it by the template's pattern. Cut to 120 characters by the server. */
  name: string | null;
  urgent: boolean;
  /** Unix milliseconds; a past one is `invalid`. */
  dueAt: number | null;
  /** Values by api name, as `encodeAnswers` wrote them. */
  kickoff: Record<string, unknown>;
  /** Makes it a sub-workflow of this task, of which this person must be a performer. */
  ancestorTask: string | null;
}

const readStarted = readerOf(object({ id: idOrNull, workflow_id: idOrNull, name: text }));

/** Servers answer the workflow, the documented one its id alone (reference §23). Whatever else they say, it is started. */
function readLaunched(body: unknown): LaunchedWorkflow {
  const raw = readStarted(body);
  return { id: raw?.workflow_id ?? raw?.id ?? null, name: raw?.name ?? "" };
}

/**
 * Starts a workflow (reference §14). Not idempotent, and nothing tells a second one from the first but its name and time.
 * The documented server wants a name (reference §23): one that refuses none at all gets the template's.
 */
export async function runTemplate(http: Http, launch: Launch): Promise<Result<LaunchedWorkflow>> {
  const name = launch.name?.trim();
  const started = await start(http, launch, name);
  const wantsName = !started.ok && started.failure.kind === "invalid" && started.failure.parameter === "name";
  return wantsName && !name ? start(http, launch, launch.templateName) : started;
}

function start(http: Http, launch: Launch, name = ""): Promise<Result<LaunchedWorkflow>> {
  const { dueAt, ancestorTask } = launch;
  return http.request({
    method: "POST",
    path: `/templates/${encodeURIComponent(launch.template)}/run`,
    json: {
      name: name || undefined,
      is_urgent: launch.urgent,
      due_date_tsp: dueAt === null ? undefined : dueAt / 1000,
      kickoff: launch.kickoff,
      ancestor_task_id: ancestorTask === null ? undefined : numberIfPossible(ancestorTask),
    },
    read: readLaunched,
    empty: readLaunched(null),
  });
}

/** A workflow as its list tells of it. `at` is when it was started, in Unix milliseconds. */
export interface RecentWorkflow extends LaunchedWorkflow {
  at: number | null;
}

/** The ten newest workflows that a person started from a template, for telling whether a launch arrived. */
export function listRecentWorkflows(
  http: Http,
  template: string,
  starter: number,
): Promise<Result<RecentWorkflow[]>> {
  return http.request({
    method: "GET",
    path: "/workflows",
    query: { template_id: template, workflow_starter: starter, ordering: "-date", limit: 10 },
    read: (body) => {
      const page = readPage(body);
      return page?.items.map((item) => ({
        ...readLaunched(item),
        at: isRecord(item) ? readMoment(item, "date_created") : null,
      }));
    },
  });
}
