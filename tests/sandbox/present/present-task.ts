import type { Checklist, Person, Task } from "../model.ts";
import type { State } from "../state.ts";
import { commentTexts } from "../log/comment-texts.ts";
import { isReadOnlyViewer } from "../tasks/access.ts";
import { hasFinished } from "../tasks/finished.ts";
import { embeddedWorkflows, revertTargets, templateOf, workflowOf } from "../tasks/relations.ts";
import { presentDelay } from "./present-delay.ts";
import { presentField, presentFieldset } from "./present-field.ts";
import { presentPerformers } from "./present-performers.ts";
import { presentWorkflow } from "./present-workflow.ts";
import { stamp } from "./stamp.ts";

/** A task as `GET /v2/tasks/:id` gives it to this person (reference §6, §9 and §27). */
export function presentTask(state: State, task: Task, person: Person): Record<string, unknown> {
  const { dialect } = state;
  const workflow = workflowOf(state, task);
  const items = task.checklists.flatMap((checklist) => checklist.items);
  const common = {
    id: task.id,
    name: task.name,
    api_name: task.apiName,
    description: task.description,
    workflow: {
      id: workflow.id,
      status: workflow.status,
      name: workflow.name,
      template_name: templateOf(state, workflow)?.name ?? "",
      ...stamp(dialect, "date_created", workflow.createdAt),
      ...stamp(dialect, "date_completed", workflow.completedAt),
    },
    contains_comments: commentTexts(state, task).length > 0,
    require_completion_by_all: task.requireAll,
    output: task.fields.map((field) => presentField(dialect, field, task)),
    delay: task.delay && presentDelay(task.delay),
    ...stamp(dialect, "date_started", task.startedAt),
    ...stamp(dialect, "date_completed", task.completedAt),
    ...stamp(dialect, "due_date", task.dueAt),
    is_completed: task.status === "completed" || (task.requireAll && hasFinished(state, task, person)),
    performers: presentPerformers(state, task),
    is_urgent: workflow.urgent,
    checklists_marked: items.filter(({ marked }) => marked).length,
    checklists_total: items.length,
    checklists: task.checklists.map(presentChecklist),
    sub_workflows: embeddedWorkflows(state, task).map((embedded) => presentWorkflow(state, embedded)),
  };
  if (dialect.isoDates) return common;
  const current = {
    ...common,
    status: task.status,
    revert_tasks: revertTargets(state, task),
    is_read_only_viewer: isReadOnlyViewer(state, task, person),
  };
  if (!dialect.fieldsets) return current;
  return {
    ...current,
    fieldsets: task.fieldsets.map((fieldset) => presentFieldset(dialect, fieldset, task)),
  };
}

/** A row of `GET /v3/tasks` (reference §8 and §27, 8). */
export function presentRow(state: State, task: Task): Record<string, unknown> {
  const { dialect } = state;
  const workflow = workflowOf(state, task);
  const common = {
    id: dialect.rowIdsAreText ? String(task.id) : task.id,
    name: task.name,
    workflow_name: workflow.name,
    ...stamp(dialect, "due_date", task.dueAt),
    ...stamp(dialect, "date_started", task.startedAt),
    ...stamp(dialect, "date_completed", task.completedAt),
    template_id: workflow.templateId,
    is_urgent: workflow.urgent,
  };
  if (dialect.isoDates) return { ...common, template_task_id: (workflow.templateId ?? 0) * 10 + task.number };
  return { ...common, api_name: task.apiName, template_task_api_name: task.apiName, status: task.status };
}

/** A checklist with its items (reference §12). */
export function presentChecklist(checklist: Checklist): Record<string, unknown> {
  return {
    id: checklist.id,
    api_name: checklist.apiName,
    selections: checklist.items.map(({ id, apiName, text, marked }) => ({
      id,
      api_name: apiName,
      value: text,
      is_selected: marked,
    })),
  };
}
