import type { Task, Workflow } from "../model.ts";
import type { State } from "../state.ts";
import { tasksOf, templateOf } from "../tasks/relations.ts";
import { presentField, presentFieldset } from "./present-field.ts";
import { presentDelay } from "./present-delay.ts";
import { presentPerformers } from "./present-performers.ts";
import { stamp } from "./stamp.ts";

/** A workflow as lists show it, and as `sub_workflows` of a task holds it (reference §6). */
export function presentWorkflow(state: State, workflow: Workflow): Record<string, unknown> {
  const template = templateOf(state, workflow);
  return {
    ...presentBase(state, workflow),
    template: template && { id: template.id, name: template.name, is_active: template.isActive },
    fields: [],
  };
}

/** A workflow as it is opened, started and changed (reference §6, `WorkflowDetails`). */
export function presentWorkflowDetails(
  state: State,
  workflow: Workflow,
  isReadOnlyViewer: boolean,
): Record<string, unknown> {
  const template = templateOf(state, workflow);
  return {
    ...presentBase(state, workflow),
    template: template && {
      id: template.id,
      name: template.name,
      is_active: template.isActive,
      wf_name_template: template.workflowName,
    },
    kickoff: presentKickoff(state, workflow),
    is_read_only_viewer: isReadOnlyViewer,
  };
}

function presentBase(state: State, workflow: Workflow): Record<string, unknown> {
  const { dialect } = state;
  const template = templateOf(state, workflow);
  const owners = template?.roles.filter(({ role, type }) => role === "owner" && type === "user") ?? [];
  return {
    id: workflow.id,
    name: workflow.name,
    status: workflow.status,
    description: template?.description ?? "",
    finalizable: template?.isFinalizable ?? true,
    is_external: false,
    is_urgent: workflow.urgent,
    ...stamp(dialect, "date_created", workflow.createdAt),
    ...stamp(dialect, "date_completed", workflow.completedAt),
    workflow_starter: workflow.starterId,
    ancestor_task_id: workflow.ancestorTaskId,
    is_legacy_template: template === null,
    legacy_template_name: null,
    owners: owners.map(({ id }) => id),
    tasks: tasksOf(state, workflow)
      .filter(({ status }) => status !== "skipped")
      .map((task) => presentStep(state, task)),
    ...stamp(dialect, "due_date", workflow.dueAt),
  };
}

function presentStep(state: State, task: Task): Record<string, unknown> {
  const { dialect } = state;
  const items = task.checklists.flatMap((checklist) => checklist.items);
  return {
    id: task.id,
    name: task.name,
    api_name: task.apiName,
    description: task.description,
    number: task.number,
    delay: task.delay && presentDelay(task.delay),
    ...stamp(dialect, "due_date", task.dueAt),
    ...stamp(dialect, "date_started", task.startedAt),
    ...stamp(dialect, "date_completed", task.completedAt),
    performers: presentPerformers(state, task),
    checklists_total: items.length,
    checklists_marked: items.filter(({ marked }) => marked).length,
    status: task.status,
  };
}

function presentKickoff({ dialect }: State, { id, kickoff }: Workflow): Record<string, unknown> | null {
  if (!kickoff) return null;
  const output = kickoff.fields.map((field) => presentField(dialect, field, { kickoffId: id }));
  if (!dialect.fieldsets) return { id, output };
  const ordered = kickoff.fieldsets.toSorted((a, b) => b.order - a.order);
  const fieldsets = ordered.map((fieldset) => presentFieldset(dialect, fieldset, { kickoffId: id }));
  return { id, output, fieldsets };
}
