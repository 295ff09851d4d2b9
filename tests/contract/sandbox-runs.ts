import { allFields } from "../sandbox/fields/all-fields.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { isRecord } from "../../lib/http/json.ts";
import type { Exchange, Scenario } from "./recordings.ts";
import type { FieldView, FieldsetView } from "./sandbox-view-types.ts";
import type { Sighting } from "./sandbox-views.ts";

/** The answer to a launch: the new workflow with its steps. */
interface LaunchView {
  id: number;
  date_created_tsp: number;
  tasks: { id: number; date_started_tsp: number | null }[];
  kickoff: { output: FieldView[]; fieldsets?: FieldsetView[] };
}

const RUN = /^\/templates\/\d+\/run$/;

/** True for a request that starts a workflow. */
export function isRun({ request }: Exchange): boolean {
  return request.method === "POST" && RUN.test(request.path);
}

/** The tasks that come into being in the course of a scenario, by launches of it. */
export function launchedTaskIds({ exchanges }: Scenario): Set<number> {
  return new Set(exchanges.flatMap((exchange) => launchOf(exchange)?.tasks.map(({ id }) => id) ?? []));
}

/** Puts the sandbox's clock and counters where the recorded server's were at this launch. */
export function prepareLaunch({ state }: Sandbox, exchange: Exchange): void {
  const launch = launchOf(exchange);
  if (!launch) return;
  const { output, fieldsets = [] } = launch.kickoff;
  const fields = allFields({ fields: output, fieldsets });
  const made = {
    workflow: [launch],
    task: launch.tasks,
    fieldset: fieldsets,
    field: fields,
    option: fields.flatMap(({ selections }) => selections.filter((option) => typeof option !== "string")),
  };
  for (const [kind, things] of Object.entries(made)) {
    if (things.length > 0) state.continueIdsAt(kind, Math.min(...things.map(({ id }) => id)));
  }
  const since = performance.now();
  state.now = () => launch.date_created_tsp * 1000 + performance.now() - since;
}

/** Gives the parts of a launched task the ids they have in the recordings. */
export function adoptIds({ state }: Sandbox, exchange: Exchange, sightings: Map<number, Sighting[]>): void {
  for (const { id } of launchOf(exchange)?.tasks ?? []) {
    const task = state.tasks.get(id);
    const view = sightings.get(id)?.[0]?.view;
    if (!task || !view) continue;
    const fields = allFields(task);
    const seen = [...view.output, ...(view.fieldsets ?? []).flatMap((fieldset) => fieldset.fields)];
    takeIds(fields, seen);
    takeIds(task.fieldsets, view.fieldsets ?? []);
    takeIds(task.checklists, view.checklists);
    takeIds(
      task.checklists.flatMap(({ items }) => items),
      view.checklists.flatMap(({ selections }) => selections),
    );
  }
}

function takeIds(own: { id: number; apiName: string }[], seen: { id: number; api_name: string }[]): void {
  for (const part of own) part.id = seen.find(({ api_name: name }) => name === part.apiName)?.id ?? part.id;
}

function launchOf(exchange: Exchange): LaunchView | null {
  const { body } = exchange.response;
  return isRun(exchange) && isLaunchView(body) ? body : null;
}

function isLaunchView(body: unknown): body is LaunchView {
  return isRecord(body) && Array.isArray(body.tasks) && isRecord(body.kickoff);
}
