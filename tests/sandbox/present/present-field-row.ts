import type { Field, Fieldset, Workflow } from "../model.ts";
import type { State } from "../state.ts";
import { tasksOf } from "../tasks/relations.ts";
import { presentField } from "./present-field.ts";

/** What a field belongs to; fields of a fieldset belong to nothing else (`field table` of the recordings). */
type Place = { id: number } | { kickoffId: number };

interface Row {
  id: number;
  order: number;
  api_name: string;
  [member: string]: unknown;
}

/**
 * The fields of a workflow as rows of a table (reference §6, `WorkflowFieldRow`).
 *
 * @param wanted Api names; null wants all.
 * @param tasks The workflow's steps, where they are known already.
 */
export function presentFieldRows(
  state: State,
  workflow: Workflow,
  wanted: string[] | null,
  tasks = tasksOf(state, workflow),
): Row[] {
  const { kickoff } = workflow;
  const rows = kickoff ? presentForm(state, kickoff, { kickoffId: workflow.id }) : [];
  const ofTasks = tasks.flatMap((task) => presentForm(state, task, { id: task.id }));
  return [...rows, ...ofTasks]
    .filter(({ api_name: name }) => wanted === null || wanted.includes(name))
    .sort((one, other) => other.order - one.order || one.id - other.id);
}

function presentForm(
  state: State,
  { fields, fieldsets }: { fields: Field[]; fieldsets: Fieldset[] },
  place: Place,
): Row[] {
  return [
    ...fieldsets.flatMap((fieldset) =>
      fieldset.fields.map((field) => presentRow(state, field, place, fieldset.id)),
    ),
    ...fields.map((field) => presentRow(state, field, place, null)),
  ];
}

function presentRow({ dialect }: State, field: Field, place: Place, fieldset: number | null): Row {
  const { id, order, apiName, stored } = field;
  // The documentation shows these fields as those of a task.
  if (dialect.isoDates) return { ...presentField(dialect, field, place), id, order, api_name: apiName };
  const isFree = fieldset === null;
  const row = {
    id,
    order,
    task_id: isFree && "id" in place ? place.id : null,
    kickoff_id: isFree && "kickoffId" in place ? place.kickoffId : null,
    type: field.type,
    is_required: field.required,
    is_hidden: field.hidden,
    description: field.description,
    api_name: apiName,
    name: field.name,
    value: stored.value,
    markdown_value: stored.markdown,
    clear_value: stored.clear,
    user_id: stored.userId,
    group_id: stored.groupId,
  };
  return dialect.fieldsets ? { ...row, fieldset_id: fieldset } : row;
}
