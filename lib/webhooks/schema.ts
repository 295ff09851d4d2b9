import document from "../../docs/receivers/pneumatic-webhook.schema.json";
import { isRecord } from "../http/json";
import { checkSchema, type Schema, type SchemaProblem } from "./check-schema";

/** How a server writes: today's way, or the way its public documentation describes (reference §23). */
export type PayloadForm = "current" | "classic";

/** What an event is about. */
export type Subject = "task" | "workflow";

const DEFINITIONS: Record<string, Schema> = document.$defs;
const PARTS = {
  current: { task: "currentTaskEvent", workflow: "currentWorkflowEvent" },
  classic: { task: "classicTaskEvent", workflow: "classicWorkflowEvent" },
} as const;

/** What an event of this name is about, or null for one that is not known. */
export function subjectOf(event: string): Subject | null {
  if (event.startsWith("task_")) return "task";
  return event.startsWith("workflow_") ? "workflow" : null;
}

/** Tells from the names of its moments how a payload is written. */
export function formOf(payload: unknown): PayloadForm {
  const body = isRecord(payload) ? payload : {};
  const workflow = isRecord(body.task) ? body.task.workflow : body.workflow;
  return isRecord(workflow) && "date_created" in workflow ? "classic" : "current";
}

/** Compares a payload with the published schema of webhooks. Nothing is given for one that fits. */
export function checkPayload(payload: unknown): SchemaProblem[] {
  const subject = isRecord(payload) && "task" in payload ? "task" : "workflow";
  const part = { $ref: `#/$defs/${PARTS[formOf(payload)][subject]}` };
  return checkSchema(payload, part, DEFINITIONS, "payload");
}
