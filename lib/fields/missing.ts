import type { Task } from "../tasks/task";
import { knownFields } from "./all-fields";
import type { Answers } from "./output-field";
import type { Problem } from "./problem";
import { validateAnswer } from "./validate";

export interface Missing {
  /** In the order of the form. Hidden fields are not a person's to fill in. */
  fields: { apiName: string; problem: Problem }[];
  openChecklistItems: number;
  runningSubWorkflows: number;
}

/** What still keeps a task from being completed with these answers (reference §10). */
export function whatIsMissing(
  task: Pick<Task, "fields" | "fieldsets" | "checklists" | "subWorkflows">,
  answers: Answers,
): Missing {
  const fields = knownFields(task)
    .filter((field) => !field.hidden)
    .flatMap((field) => {
      const problem = validateAnswer(field, answers[field.apiName] ?? field.value);
      return problem ? [{ apiName: field.apiName, problem }] : [];
    });
  const items = task.checklists.flatMap((checklist) => checklist.items);
  return {
    fields,
    openChecklistItems: items.filter((item) => !item.marked).length,
    runningSubWorkflows: task.subWorkflows.filter((workflow) => workflow.running).length,
  };
}

/** Whether nothing keeps a task from being completed. */
export function isNothingMissing(missing: Missing): boolean {
  return missing.fields.length + missing.openChecklistItems + missing.runningSubWorkflows === 0;
}
