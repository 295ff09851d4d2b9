import type { FieldSketch, FieldsetSketch, TaskSketch } from "../sandbox/seed/add-task.ts";
import type { Delay, StoredValue } from "../sandbox/model.ts";
import { isRecord } from "../../lib/http/json.ts";
import type { Exchange, Scenario } from "./recordings.ts";
import type { FieldView, FieldsetView, SubWorkflowView, TaskView } from "./sandbox-view-types.ts";

/** A task body where it was seen. */
export interface Sighting {
  scenario: string;
  index: number;
  exchange: Exchange;
  view: TaskView;
}

/** Everything the recordings of one version tell about tasks, by task id. */
export function collectSightings(scenarios: Scenario[]): Map<number, Sighting[]> {
  const sightings = new Map<number, Sighting[]>();
  for (const { name, exchanges } of scenarios) {
    exchanges.forEach((exchange, index) => {
      const { body } = exchange.response;
      if (!isTaskView(body)) return;
      const known = sightings.get(body.id) ?? [];
      sightings.set(body.id, [...known, { scenario: name, index, exchange, view: body }]);
    });
  }
  return sightings;
}

function isTaskView(body: unknown): body is TaskView {
  return isRecord(body) && "require_completion_by_all" in body && isRecord(body.workflow);
}

/**
 * The task as it must have been before the given scenario: its first sighting there, taken back to the time before if
 * that sighting was already the answer of a completion; else any other sighting, an active one if possible.
 */
export function sketchBefore(sightings: Sighting[], scenario: string): TaskSketch | null {
  const chosen = chooseSighting(sightings, scenario);
  if (!chosen) return null;
  const sketch = toSketch(chosen.view);
  return chosen.exchange.request.method === "POST" ? undoCompletion(sketch, chosen.exchange) : sketch;
}

/** The first sighting in the scenario; else an active one; else any. */
export function chooseSighting(sightings: Sighting[], scenario: string): Sighting | undefined {
  const here = sightings.find((sighting) => sighting.scenario === scenario);
  return here ?? sightings.find(({ view }) => view.status === "active") ?? sightings[0];
}

function undoCompletion(sketch: TaskSketch, exchange: Exchange): TaskSketch {
  const { body } = exchange.request;
  const sent = isRecord(body) && isRecord(body.output) ? Object.keys(body.output) : [];
  const untouched = (field: FieldSketch): FieldSketch =>
    sent.includes(field.apiName) ? { ...field, value: undefined } : field;
  return {
    ...sketch,
    status: "active",
    completedAt: null,
    performers: sketch.performers?.map((performer) =>
      typeof performer === "string" ? performer : { ...performer, completedAt: undefined },
    ),
    fields: sketch.fields?.map(untouched),
    fieldsets: sketch.fieldsets?.map((set) => ({ ...set, fields: set.fields.map(untouched) })),
    workflow: { ...sketch.workflow, status: 0, completedAt: null },
  };
}

/** Turns a recorded body into what the sandbox makes the same task of. */
export function toSketch(view: TaskView): TaskSketch {
  return {
    id: view.id,
    apiName: view.api_name,
    name: view.name,
    description: view.description,
    status: view.status,
    startedAt: view.date_started_tsp,
    completedAt: view.date_completed_tsp,
    dueAt: view.due_date_tsp,
    requireAll: view.require_completion_by_all,
    performers: view.performers.map(toPerformer),
    fields: view.output.map(toFieldSketch),
    fieldsets: view.fieldsets?.map(toFieldsetSketch),
    checklists: view.checklists.map((checklist) => ({
      id: checklist.id,
      apiName: checklist.api_name,
      items: checklist.selections.map((item) => ({
        id: item.id,
        apiName: item.api_name,
        text: item.value,
        marked: item.is_selected,
      })),
    })),
    comments: view.contains_comments ? ["A recorded comment"] : [],
    delay: view.delay ? toDelay(view.delay) : undefined,
    revertTasks: view.revert_tasks,
    workflow: {
      id: view.workflow.id,
      name: view.workflow.name,
      status: view.workflow.status,
      createdAt: view.workflow.date_created_tsp,
      completedAt: view.workflow.date_completed_tsp,
      urgent: view.is_urgent,
    },
  };
}

/** How long a step sleeps, as recorded. */
export function toDelay(delay: NonNullable<TaskView["delay"]>): Delay {
  return {
    id: delay.id,
    duration: delay.duration,
    startAt: delay.start_date_tsp,
    estimatedEndAt: delay.estimated_end_date_tsp,
  };
}

/** A step of an embedded workflow, of which only the outline was recorded. */
export function toStepSketch(sub: SubWorkflowView, step: SubWorkflowView["tasks"][number]): TaskSketch {
  return {
    id: step.id,
    apiName: step.api_name,
    number: step.number,
    name: step.name,
    description: step.description,
    status: step.status,
    startedAt: step.date_started_tsp,
    dueAt: step.due_date_tsp,
    performers: step.performers.map(toPerformer),
    workflowId: sub.id,
  };
}

function toPerformer(performer: TaskView["performers"][number]): {
  user?: number;
  group?: number;
  completedAt?: number;
} & ({ user: number } | { group: number }) {
  const completedAt = performer.date_completed_tsp ?? undefined;
  return performer.type === "user"
    ? { user: performer.source_id, completedAt }
    : { group: performer.source_id, completedAt };
}

/** The fields of an answer of which only these were recorded, as they were before. */
export function fieldsBefore(output: FieldView[]): FieldSketch[] {
  return output.map((view) => ({ ...toFieldSketch(view), value: undefined }));
}

/** True for an answer that was shortened to its fields. */
export function isShortenedView(body: unknown): body is { id: number; output: FieldView[] } {
  return isRecord(body) && Array.isArray(body.output) && !("workflow" in body);
}

/** A field as it was seen. */
export function toFieldSketch(view: FieldView): FieldSketch {
  return {
    id: view.id,
    type: view.type,
    apiName: view.api_name,
    name: view.name,
    description: view.description,
    required: view.is_required,
    hidden: view.is_hidden,
    order: view.order,
    options: view.selections.map((selection) =>
      typeof selection === "string"
        ? selection
        : { id: selection.id, text: selection.value, apiName: selection.api_name },
    ),
    value: toStoredValue(view),
  };
}

function toStoredValue(view: FieldView): StoredValue {
  const selected = view.selections.flatMap((selection) =>
    typeof selection !== "string" && selection.is_selected ? [selection.value] : [],
  );
  return {
    value: view.value,
    markdown: view.markdown_value,
    clear: view.clear_value,
    userId: view.user_id,
    groupId: view.group_id,
    selected,
    attachments: [],
  };
}

/** A fieldset as it was seen. */
export function toFieldsetSketch(view: FieldsetView): FieldsetSketch {
  return {
    id: view.id,
    apiName: view.api_name,
    name: view.name,
    title: view.title,
    description: view.description,
    order: view.order,
    layout: view.layout,
    labelPosition: view.label_position,
    // The rule itself is never shown; this is the one fieldset of the recorded templates that has it.
    sumEqual: view.api_name === "pa-fs-split" ? "100" : undefined,
    fields: view.fields.map(toFieldSketch),
  };
}
