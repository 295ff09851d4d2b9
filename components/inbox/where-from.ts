import type { ListedRow } from "../../lib/tasks/task";

/** Says where a task comes from: its workflow, and its template where that is known. */
export function whereFrom({ workflowName, templateName }: ListedRow): string {
  return templateName ? `${workflowName} · ${templateName}` : workflowName;
}
