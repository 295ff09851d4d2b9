import type { WorkflowStatus } from "../sandbox/model.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { toField, toFieldset } from "../sandbox/seed/add-task.ts";
import { isRecord } from "../../lib/http/json.ts";
import type { Scenario } from "./recordings.ts";
import { isRun, launchedTaskIds } from "./sandbox-runs.ts";
import { toDelay, toFieldSketch, toFieldsetSketch, toStepSketch } from "./sandbox-views.ts";
import type { FieldView, FieldsetView, SubWorkflowView, TaskView } from "./sandbox-view-types.ts";

type StepView = SubWorkflowView["tasks"][number] & {
  date_completed_tsp: number | null;
  delay: TaskView["delay"];
  checklists_total: number;
  checklists_marked: number;
};

/** A workflow as lists and its own address show it. */
interface WorkflowView extends SubWorkflowView {
  tasks: StepView[];
  status: WorkflowStatus;
  is_urgent: boolean;
  date_completed_tsp: number | null;
  due_date_tsp: number | null;
  ancestor_task_id: number | null;
  kickoff?: { output: FieldView[]; fieldsets?: FieldsetView[] } | null;
}

/** Adds the workflows of a scenario as they were first seen in it, with the outline of their steps. */
export function stageWorkflows(sandbox: Sandbox, scenario: Scenario): void {
  const launched = launchedTaskIds(scenario);
  for (const exchange of scenario.exchanges) {
    if (isRun(exchange)) continue;
    for (const view of workflowsIn(exchange.response.body)) {
      const isNew = !view.tasks.some(({ id }) => launched.has(id));
      if (isNew && !sandbox.state.workflows.has(view.id)) stageWorkflow(sandbox, view);
    }
  }
}

function stageWorkflow({ state, addTask }: Sandbox, view: WorkflowView): void {
  const { kickoff } = view;
  state.reserveId("workflow", view.id);
  state.workflows.set(view.id, {
    id: view.id,
    name: view.name,
    templateId: view.template?.id ?? null,
    status: view.status,
    createdAt: view.date_created_tsp,
    completedAt: view.date_completed_tsp,
    urgent: view.is_urgent,
    starterId: view.workflow_starter,
    ancestorTaskId: view.ancestor_task_id,
    dueAt: view.due_date_tsp,
    kickoff: kickoff
      ? {
          fields: kickoff.output.map((field) => toField(state, toFieldSketch(field), field.order)),
          fieldsets: (kickoff.fieldsets ?? []).map((set) =>
            toFieldset(state, toFieldsetSketch(set), set.order),
          ),
        }
      : null,
  });
  for (const step of view.tasks) {
    const { date_completed_tsp: completedAt, delay } = step;
    addTask({
      ...toStepSketch(view, step),
      completedAt,
      delay: delay ? toDelay(delay) : undefined,
      checklists: [{ apiName: `cl-${step.id}`, items: itemsOf(step) }],
    });
  }
}

/** Only how many there are is shown of a checklist. */
function itemsOf({ checklists_total: total, checklists_marked: marked }: StepView) {
  return Array.from({ length: total }, (_, index) => ({
    apiName: `item-${index}`,
    text: "",
    marked: index < marked,
  }));
}

function workflowsIn(body: unknown): WorkflowView[] {
  if (!isRecord(body)) return [];
  return [...(Array.isArray(body.results) ? body.results : []), body].filter(isWorkflowView);
}

function isWorkflowView(body: unknown): body is WorkflowView {
  return isRecord(body) && "finalizable" in body && "workflow_starter" in body && Array.isArray(body.tasks);
}
