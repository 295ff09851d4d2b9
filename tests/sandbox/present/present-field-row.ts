import { fieldsIn } from "../flows/fill-texts.ts";
import type { Field, Workflow } from "../model.ts";
import type { State } from "../state.ts";
import { tasksOf } from "../tasks/relations.ts";

/** The fields of a workflow that a list was asked for, as rows of a table (reference §6, `WorkflowFieldRow`). */
export function presentFieldRows(state: State, workflow: Workflow, wanted: string[]): unknown[] {
  const { kickoff } = workflow;
  const rows = kickoff ? fieldsIn(kickoff).map((field) => presentRow(field, null, workflow.id)) : [];
  const ofTasks = tasksOf(state, workflow).flatMap((task) =>
    fieldsIn(task).map((field) => presentRow(field, task.id, null)),
  );
  return [...rows, ...ofTasks].filter(({ api_name: name }) => wanted.includes(name));
}

function presentRow(field: Field, taskId: number | null, kickoffId: number | null) {
  const { stored } = field;
  return {
    id: field.id,
    order: field.order,
    task_id: taskId,
    kickoff_id: kickoffId,
    type: field.type,
    is_required: field.required,
    is_hidden: field.hidden,
    description: field.description,
    api_name: field.apiName,
    name: field.name,
    value: stored.value,
    markdown_value: stored.markdown,
    clear_value: stored.clear,
    user_id: stored.userId,
    group_id: stored.groupId,
    fieldset_id: null,
  };
}
