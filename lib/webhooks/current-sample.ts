import type {
  CurrentField,
  CurrentPayload,
  CurrentStep,
  CurrentTask,
  CurrentWorkflow,
  Hook,
} from "./payload";

/** A step as it tells of itself; its number is the workflow's business. */
type Step = Omit<CurrentStep, "number">;

const STARTED = 1_795_282_833.311004;
const CHECKED = 1_795_286_412.874201;
const PAID = 1_795_290_118.402937;
const TWO_DAYS_SECONDS = 172_800;

const AMOUNT = fieldOf(12, { type: "number", name: "Amount in EUR", value: "1250.00" });
const VERDICT = fieldOf(15, {
  type: "radio",
  name: "Verdict",
  value: "Pay",
  selections: ["Pay", "Ask back"],
});
const REMARK = fieldOf(16, { type: "text", name: "Remark", value: "Matches the order." });
const REFERENCE = fieldOf(17, { type: "string", name: "Bank reference", value: "" });

/** A made-up payload in the way today's servers write it, or null for an event that is not known. */
export function currentSample(hook: Hook): CurrentPayload | null {
  switch (hook.event) {
    case "workflow_started":
      return { hook, workflow: workflowOf(checking("active"), paying("pending")) };
    case "workflow_completed":
      return { hook, workflow: workflowOf(checking("completed"), paying("completed")) };
    case "task_completed":
    case "task_completed_v2":
      return { hook, task: completedTask() };
    case "task_returned":
      return { hook, task: returnedTask() };
    default:
      return null;
  }
}

function completedTask(): CurrentTask {
  const step = checking("completed");
  const items = ["Compare with the order", "Check the tax number"].map((value, index) => ({
    id: 41 + index,
    api_name: `cl-${41 + index}`,
    value,
    is_selected: true,
  }));
  return {
    ...taskOf(step, workflowOf(step, paying("active"))),
    output: [VERDICT, REMARK],
    checklists: [{ id: 21, api_name: "clist-21", selections: items }],
  };
}

/** The step that was returned from: it waits again, while the one before it is active once more (reference §18). */
function returnedTask(): CurrentTask {
  const step = paying("pending");
  const { id, name, api_name } = checking("active");
  return {
    ...taskOf(step, workflowOf(checking("active"), step)),
    output: [REFERENCE],
    revert_tasks: [{ id, name, api_name }],
  };
}

function taskOf(step: Step, workflow: CurrentWorkflow): CurrentTask {
  return {
    ...step,
    workflow,
    contains_comments: false,
    require_completion_by_all: false,
    output: [],
    is_completed: step.status === "completed",
    is_urgent: false,
    checklists: [],
    sub_workflows: [],
    revert_tasks: [],
    is_read_only_viewer: false,
    fieldsets: [],
  };
}

function workflowOf(check: Step, pay: Step): CurrentWorkflow {
  return {
    id: 42,
    name: "Invoice of Precision Scales AG",
    status: pay.status === "completed" ? 1 : 0,
    description: "Every invoice above 1,000 EUR.",
    finalizable: true,
    is_external: false,
    is_urgent: false,
    date_created_tsp: STARTED,
    date_completed_tsp: pay.date_completed_tsp,
    workflow_starter: 1,
    ancestor_task_id: null,
    is_legacy_template: false,
    legacy_template_name: null,
    template: { id: 7, name: "Invoice", is_active: true, wf_name_template: null },
    owners: [1, 2],
    tasks: [check, pay].map((step, index) => ({ ...step, number: index + 1 })),
    kickoff: { id: 42, output: [AMOUNT], fieldsets: [] },
    due_date_tsp: null,
    is_read_only_viewer: false,
  };
}

function checking(status: string): Step {
  const named = { id: 120, name: "Check the invoice", api_name: "task-check" };
  return stepOf(named, { status, started: STARTED, done: CHECKED, items: 2 });
}

function paying(status: string): Step {
  const named = { id: 121, name: "Pay it", api_name: "task-pay" };
  return stepOf(named, { status, started: CHECKED, done: PAID, items: 0 });
}

function stepOf(
  named: Pick<Step, "id" | "name" | "api_name">,
  { status, started, done, items }: { status: string; started: number; done: number; items: number },
): Step {
  const isCompleted = status === "completed";
  const completedAt = isCompleted ? done : null;
  return {
    ...named,
    description: "Amount: **1250.00** EUR",
    delay: null,
    due_date_tsp: status === "active" ? started + TWO_DAYS_SECONDS : null,
    date_started_tsp: status === "pending" ? null : started,
    date_completed_tsp: completedAt,
    performers: [{ is_completed: isCompleted, date_completed_tsp: completedAt, type: "user", source_id: 3 }],
    checklists_total: items,
    checklists_marked: isCompleted ? items : 0,
    status,
  };
}

function fieldOf(
  id: number,
  { selections = [], ...named }: Pick<CurrentField, "type" | "name" | "value"> & { selections?: string[] },
): CurrentField {
  const shown = named.value === "" ? null : named.value;
  return {
    id,
    order: 20 - id,
    is_required: named.type !== "text",
    is_hidden: false,
    description: "",
    api_name: `field-${id}`,
    ...named,
    markdown_value: shown,
    clear_value: shown,
    user_id: null,
    group_id: null,
    selections,
  };
}
