import type { Performer, Task, Workflow } from "../model.ts";
import type { State } from "../state.ts";
import { workflowOf } from "../tasks/relations.ts";
import type { PlannedPerformer } from "../world/step-plan.ts";
import { fieldsIn, fillTexts } from "./fill-texts.ts";

/**
 * Begins a step: its texts take the values given so far, and whoever the template names becomes its performer
 * (reference §21). A step nobody can perform is skipped instead. `at` counts in Unix seconds.
 *
 * @returns False where the step was skipped.
 */
export function startStep(state: State, task: Task, at: number): boolean {
  const workflow = workflowOf(state, task);
  const plan = state.plans.get(task.apiName);
  if (plan && task.performers.length === 0) {
    task.performers = plan.performers.flatMap((planned) => toPerformer(state, workflow, planned));
    if (task.performers.length === 0) {
      task.status = "skipped";
      return false;
    }
  }
  task.name = fillTexts(state, workflow, task.name);
  task.description = fillTexts(state, workflow, task.description);
  for (const { items } of task.checklists) {
    for (const item of items) item.text = fillTexts(state, workflow, item.text);
  }
  if (plan?.dueAfter !== undefined && task.dueAt === null) task.dueAt = at + plan.dueAfter;
  task.status = "active";
  task.startedAt = at;
  task.wasStarted = true;
  return true;
}

function toPerformer(state: State, workflow: Workflow, planned: PlannedPerformer): Performer[] {
  switch (planned.type) {
    case "user":
    case "group":
      return [{ ...planned, completedAt: null }];
    case "starter":
      return workflow.starterId === null ? [] : [{ type: "user", id: workflow.starterId, completedAt: null }];
    case "field":
      return namedIn(state, workflow, planned.apiName);
  }
}

function namedIn(state: State, workflow: Workflow, apiName: string): Performer[] {
  const tasks = [...state.tasks.values()].filter(({ workflowId }) => workflowId === workflow.id);
  const forms = workflow.kickoff ? [workflow.kickoff, ...tasks] : tasks;
  const stored = forms.flatMap(fieldsIn).find((field) => field.apiName === apiName)?.stored;
  if (stored?.userId) return [{ type: "user", id: stored.userId, completedAt: null }];
  return stored?.groupId ? [{ type: "group", id: stored.groupId, completedAt: null }] : [];
}
