import { aboutOf } from "./run-workflow";
import { FORM_SIZE, presentFields } from "./present-field";
import type { DemoTask, World } from "./world";

/** The number of an item of a task's checklist. */
export const itemId = (task: DemoTask, index: number) => task.id * FORM_SIZE + index;

export const taskName = (task: DemoTask) => task.step.name(aboutOf(task.workflow));

/** A line of `GET /v3/tasks` (reference §8). */
export function presentRow(task: DemoTask) {
  const { workflow, step } = task;
  return {
    id: task.id,
    name: taskName(task),
    api_name: step.apiName,
    workflow_name: workflow.name,
    due_date_tsp: task.dueAt,
    date_started_tsp: task.startedAt,
    date_completed_tsp: task.completedAt,
    template_id: workflow.plan.id,
    template_task_api_name: step.apiName,
    is_urgent: workflow.urgent,
    status: task.status,
  };
}

/** A task as it is opened (reference §6). */
export function presentTask(world: World, task: DemoTask) {
  const { workflow, step } = task;
  return {
    id: task.id,
    name: taskName(task),
    api_name: step.apiName,
    description: describe(task),
    workflow: {
      id: workflow.id,
      status: workflow.completedAt === null ? 0 : 1,
      name: workflow.name,
      template_name: workflow.plan.name,
      date_created_tsp: workflow.createdAt,
      date_completed_tsp: workflow.completedAt,
    },
    contains_comments: world.events.some((event) => event.task === task && event.type === 5),
    require_completion_by_all: false,
    output: presentFields(world, step.fields, task.values, task.id),
    delay: null,
    date_started_tsp: task.startedAt,
    date_completed_tsp: task.completedAt,
    due_date_tsp: task.dueAt,
    is_completed: task.status === "completed",
    performers: presentPerformers(world, task),
    is_urgent: workflow.urgent,
    ...countItems(task),
    checklists: step.checklist ? [presentChecklist(task)] : [],
    sub_workflows: [],
    status: task.status,
    revert_tasks: [],
    is_read_only_viewer: false,
    fieldsets: [],
  };
}

/** The checklist of a task, which has the task's number (reference §12). */
export function presentChecklist(task: DemoTask) {
  return {
    id: task.id,
    api_name: listName(task),
    selections: (task.step.checklist ?? []).map((value, index) => ({
      id: itemId(task, index),
      api_name: itemName(task, index),
      value,
      is_selected: task.marked.has(itemId(task, index)),
    })),
  };
}

export function countItems({ step, marked }: DemoTask) {
  return { checklists_marked: marked.size, checklists_total: step.checklist?.length ?? 0 };
}

/** Nobody has a task yet that has not begun. */
export function presentPerformers({ people: [me] }: World, { status, completedAt }: DemoTask) {
  if (status === "pending") return [];
  return [
    {
      is_completed: completedAt !== null,
      date_completed_tsp: completedAt,
      type: "user",
      source_id: me.id,
    },
  ];
}

const listName = ({ step }: DemoTask) => `${step.apiName}-list`;
const itemName = (task: DemoTask, index: number) => `${listName(task)}-${index + 1}`;

/** Items of a checklist stand inside the description. */
function describe(task: DemoTask): string {
  const items = (task.step.checklist ?? []).map(
    (text, index) => `[clist:${listName(task)}|${itemName(task, index)}]${text}[/clist]`,
  );
  return [task.step.description, items.join("\n")].filter((part) => part !== "").join("\n\n");
}
