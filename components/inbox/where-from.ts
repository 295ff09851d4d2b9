import type { TaskRow } from "../../lib/tasks/task";
import { snapshot } from "./inbox-model";

/** Says where a task comes from: its workflow, and its template where that is known. */
export function whereFrom({ workflowName, templateId }: TaskRow): string {
  const templateName = templateId === null ? undefined : snapshot.value?.templateNames[templateId];
  return templateName ? `${workflowName} · ${templateName}` : workflowName;
}
