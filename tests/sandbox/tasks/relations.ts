import type { Task, Template, Workflow } from "../model.ts";
import type { State } from "../state.ts";

/** The workflow a task belongs to. Every task has one; a missing one is a mistake in a test's setup. */
export function workflowOf(state: State, task: Task): Workflow {
  const workflow = state.workflows.get(task.workflowId);
  if (!workflow) throw new Error(`Task ${task.id} has no workflow ${task.workflowId}.`);
  return workflow;
}

/** The template of a workflow, or null once it was deleted. */
export function templateOf(state: State, workflow: Workflow): Template | null {
  return workflow.templateId === null ? null : (state.templates.get(workflow.templateId) ?? null);
}

/** The steps of a workflow in their order. */
export function tasksOf(state: State, workflow: Workflow): Task[] {
  return [...state.tasks.values()]
    .filter(({ workflowId }) => workflowId === workflow.id)
    .sort((a, b) => a.number - b.number);
}

/** Workflows that were started from this task and have to end before it can, the newest first. */
export function embeddedWorkflows(state: State, task: Task): Workflow[] {
  return [...state.workflows.values()]
    .filter(({ ancestorTaskId }) => ancestorTaskId === task.id)
    .sort((a, b) => b.id - a.id);
}

/** The steps a return would lead to (reference §6 and §12). */
export function revertTargets(state: State, task: Task): { id: number; name: string; api_name: string }[] {
  if (task.revertTasks) return task.revertTasks;
  return tasksOf(state, workflowOf(state, task))
    .filter(({ number }) => number === task.number - 1)
    .map(({ id, name, apiName }) => ({ id, name, api_name: apiName }));
}
