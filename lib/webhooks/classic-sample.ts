import type {
  ClassicField,
  ClassicPayload,
  ClassicStep,
  ClassicTask,
  ClassicWorkflow,
  Hook,
} from "./payload";

const STARTED = "2026-11-21T16:40:33.311Z";
const CHECKED = "2026-11-21T17:40:12.874Z";

const AMOUNT = fieldOf(12, { name: "Amount in EUR", type: "string", value: "1250.00" });
const VERDICT = fieldOf(15, {
  name: "Verdict",
  type: "radiobutton",
  selections: [
    { id: 1, value: "Pay", is_selected: true },
    { id: 2, value: "Ask back", is_selected: false },
  ],
});
const SCAN = fieldOf(16, {
  name: "Scan",
  type: "file",
  attachments: [{ id: 1, name: "invoice.pdf", url: "https://storage.example.com/invoice.pdf" }],
});

/**
 * A made-up payload in the way the public documentation describes (reference §23), or null for an event that is not
 * known.
 */
export function classicSample(hook: Hook): ClassicPayload | null {
  switch (hook.event) {
    case "workflow_started":
      return { hook, workflow: workflowOf(checking(null), 0) };
    case "workflow_completed":
      return { hook, workflow: workflowOf(checking(CHECKED), 1) };
    case "task_completed":
    case "task_completed_v2":
      return { hook, task: taskOf(checking(CHECKED), [VERDICT, SCAN], workflowOf(paying(), 0)) };
    case "task_returned":
      return { hook, task: taskOf(paying(), [], workflowOf(checking(null), 0)) };
    default:
      return null;
  }
}

function checking(completedAt: string | null): ClassicStep {
  return stepOf({ id: 120, name: "Check the invoice", number: 1, date_started: STARTED }, completedAt);
}

function paying(): ClassicStep {
  return stepOf({ id: 121, name: "Pay it", number: 2, date_started: CHECKED }, null);
}

function stepOf(
  named: Pick<ClassicStep, "id" | "name" | "number" | "date_started">,
  completedAt: string | null,
): ClassicStep {
  return {
    ...named,
    description: "Amount: 1250.00 EUR",
    date_completed: completedAt,
    performers: [{ id: 3, first_name: "Margit", last_name: "Lindqvist" }],
  };
}

function taskOf(step: ClassicStep, output: ClassicField[], workflow: ClassicWorkflow): ClassicTask {
  return { ...step, output, workflow };
}

function workflowOf(current: ClassicStep, status: number): ClassicWorkflow {
  return {
    id: 42,
    name: "Invoice of Precision Scales AG",
    status,
    date_created: STARTED,
    template: { id: 7, name: "Invoice" },
    kickoff: { id: 42, description: "Every invoice above 1,000 EUR.", output: [AMOUNT] },
    current_task: current,
  };
}

function fieldOf(
  id: number,
  given: Pick<ClassicField, "name" | "type"> & Partial<ClassicField>,
): ClassicField {
  const empty = { value: null, is_required: true, selections: [], attachments: [] };
  return { id, api_name: `field-${id}`, ...empty, ...given };
}
