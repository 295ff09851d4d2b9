import type { Task, TaskStatus } from "../sandbox/model.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { TaskSketch } from "../sandbox/seed/add-task.ts";
import { isRecord } from "../../lib/http/json.ts";
import type { Scenario } from "./recordings.ts";
import { launchedTaskIds } from "./sandbox-runs.ts";
import { chooseSighting, sketchBefore, toStepSketch } from "./sandbox-views.ts";
import type { Sighting } from "./sandbox-views.ts";
import type { SubWorkflowView } from "./sandbox-view-types.ts";

/** What the recordings of one version tell about tasks that no scenario tells alone. */
export interface Knowledge {
  sightings: Map<number, Sighting[]>;
  /** The template of tasks that were seen in a list, by task id. */
  templates: Map<number, number | null>;
}

/** Adds the tasks that the requests of a scenario are about, as they were before it. */
export function stageTasks(sandbox: Sandbox, scenario: Scenario, knowledge: Knowledge): void {
  const launched = launchedTaskIds(scenario);
  const ids = [...taskIdsIn(scenario)].filter((id) => !launched.has(id)).sort((a, b) => a - b);
  const chosen = ids.flatMap((id) => {
    const sighting = chooseSighting(knowledge.sightings.get(id) ?? [], scenario.name);
    return sighting ? [sighting] : [];
  });
  const embedded = chosen.flatMap(({ view }) =>
    view.sub_workflows
      .filter(({ tasks }) => !tasks.some(({ id }) => launched.has(id)))
      .map((sub) => ({ sub, ancestor: view.id })),
  );
  for (const { sub, ancestor } of embedded) addEmbedded(sandbox, sub, ancestor);
  for (const { view } of chosen) {
    const sketch = sketchBefore(knowledge.sightings.get(view.id) ?? [], scenario.name);
    if (sketch) stageTask(sandbox, sketch, knowledge, view.workflow.template_name);
  }
  for (const { sub } of embedded) {
    for (const step of sub.tasks) {
      if (!sandbox.state.tasks.has(step.id)) sandbox.addTask(toStepSketch(sub, step));
    }
  }
  const seenAt = new Map(
    chosen.map(({ view, scenario: where, index }) => [view.id, where === scenario.name ? index : -1]),
  );
  queueLaterSteps(sandbox, seenAt);
}

/** Adds a task that looks like the recorded ones of the same step, under another id. */
export function stageSimilar(
  sandbox: Sandbox,
  knowledge: Knowledge,
  apiName: string,
  changes: TaskSketch & { id: number },
): Task {
  const same = [...knowledge.sightings.values()].flat().filter(({ view }) => view.api_name === apiName);
  const sketch = sketchBefore(same, "");
  const model = same[0]?.view;
  return stageTask(
    sandbox,
    {
      ...sketch,
      fields: sketch?.fields?.map((field) => ({ ...field, id: undefined })),
      ...changes,
      workflow: { ...sketch?.workflow, id: 100_000 + changes.id, ...changes.workflow },
    },
    knowledge,
    model?.workflow.template_name ?? "",
  );
}

/** Adds a task to the workflow and template it belongs to. */
function stageTask(sandbox: Sandbox, sketch: TaskSketch, knowledge: Knowledge, templateName: string): Task {
  const { state } = sandbox;
  const byName = [...state.templates.values()].find(({ name }) => name === templateName);
  const templateId = knowledge.templates.get(sketch.id ?? 0) ?? byName?.id ?? null;
  const template = state.templates.get(templateId ?? 0);
  const number = template?.steps.find(({ apiName }) => apiName === sketch.apiName)?.number ?? 1;
  return sandbox.addTask({ number, ...sketch, workflow: { templateId, ...sketch.workflow } });
}

function taskIdsIn({ exchanges }: Scenario): Set<number> {
  const ids = new Set<number>();
  for (const { request, response } of exchanges) {
    const [, task] = /^\/(?:v2\/tasks|v2%2Ftasks)\/(\d+)/.exec(request.path) ?? [];
    if (task !== undefined) ids.add(Number(task));
    if (isRecord(request.body) && typeof request.body.task_id === "number") ids.add(request.body.task_id);
    if (isRecord(response.body) && "require_completion_by_all" in response.body) {
      ids.add(Number(response.body.id));
    }
  }
  return ids;
}

function addEmbedded(sandbox: Sandbox, sub: SubWorkflowView, ancestorTaskId: number): void {
  sandbox.state.workflows.set(sub.id, {
    id: sub.id,
    name: sub.name,
    templateId: sub.template?.id ?? null,
    status: sub.status,
    createdAt: sub.date_created_tsp,
    completedAt: null,
    urgent: false,
    starterId: sub.workflow_starter,
    ancestorTaskId,
    dueAt: null,
    kickoff: null,
  });
}

/**
 * Lets the steps after an active one wait, and adds those that no request is about, so that workflows go on. A later
 * step that was seen first had begun already: then the earlier one came back by a return.
 */
function queueLaterSteps({ state, addTask }: Sandbox, seenAt: Map<number, number>): void {
  for (const active of [...state.tasks.values()].filter(({ status }) => status === "active")) {
    const workflow = state.workflows.get(active.workflowId);
    const steps = state.templates.get(workflow?.templateId ?? 0)?.steps ?? [];
    for (const { number, apiName, name } of steps.filter((step) => step.number > active.number)) {
      const known = [...state.tasks.values()].find(
        (task) => task.workflowId === active.workflowId && task.number === number,
      );
      if (!known) {
        const status: TaskStatus = "pending";
        addTask({ workflowId: active.workflowId, number, apiName, name, status, performers: [] });
      } else if ((seenAt.get(known.id) ?? 0) > (seenAt.get(active.id) ?? 0)) {
        known.status = "pending";
        known.startedAt = null;
        known.wasStarted = false;
      }
    }
  }
}
