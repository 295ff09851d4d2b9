import type { Workflow } from "../model.ts";
import type { State } from "../state.ts";
import { tasksOf, templateOf } from "../tasks/relations.ts";
import { presentPerformers } from "./present-performers.ts";
import { stamp } from "./stamp.ts";

/** A workflow as lists show it, and as `sub_workflows` of a task holds it (reference §6). */
export function presentWorkflow(state: State, workflow: Workflow): Record<string, unknown> {
  const { dialect } = state;
  const template = templateOf(state, workflow);
  const owners = template?.roles.filter(({ role, type }) => role === "owner" && type === "user") ?? [];
  return {
    id: workflow.id,
    name: workflow.name,
    status: workflow.status,
    description: template?.description ?? "",
    finalizable: true,
    is_external: false,
    is_urgent: workflow.urgent,
    ...stamp(dialect, "date_created", workflow.createdAt),
    ...stamp(dialect, "date_completed", workflow.completedAt),
    workflow_starter: workflow.starterId,
    ancestor_task_id: workflow.ancestorTaskId,
    is_legacy_template: template === null,
    legacy_template_name: null,
    template: template && { id: template.id, name: template.name, is_active: template.isActive },
    owners: owners.map(({ id }) => id),
    tasks: tasksOf(state, workflow).map((task) => {
      const items = task.checklists.flatMap((checklist) => checklist.items);
      return {
        id: task.id,
        name: task.name,
        api_name: task.apiName,
        description: task.description,
        number: task.number,
        delay: null,
        ...stamp(dialect, "due_date", task.dueAt),
        ...stamp(dialect, "date_started", task.startedAt),
        ...stamp(dialect, "date_completed", task.completedAt),
        performers: presentPerformers(state, task),
        checklists_total: items.length,
        checklists_marked: items.filter(({ marked }) => marked).length,
        status: task.status,
      };
    }),
    fields: [],
    ...stamp(dialect, "due_date", null),
  };
}
