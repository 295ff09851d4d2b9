import { looseObject, object } from "../http/shapes";
import { isRecord } from "../http/json";
import type { Workflow, WorkflowStep } from "../tasks/workflow";
import { readFields, readFieldsets } from "./read-field";
import { readPerformer, readStatus, readWorkflowStatus } from "./read-task";
import {
  anything,
  flag,
  id,
  idOrNull,
  list,
  numberOrNull,
  numericId,
  numericIdOrNull,
  readEach,
  readerOf,
  readMoment,
  text,
} from "./schema";

const readRawWorkflow = readerOf(
  looseObject({
    id,
    name: text,
    description: text,
    status: anything,
    finalizable: flag,
    is_urgent: flag,
    is_read_only_viewer: flag,
    workflow_starter: numericIdOrNull,
    ancestor_task_id: idOrNull,
    owners: list,
    tasks: list,
    template: anything,
    kickoff: anything,
  }),
);
const readRawStep = readerOf(
  looseObject({
    id,
    name: text,
    api_name: text,
    number: numberOrNull,
    status: anything,
    performers: list,
    delay: anything,
  }),
);
const readTemplate = readerOf(object({ id, name: text, is_active: flag }));
const readKickoff = readerOf(object({ output: list, fieldsets: list }));
const readOwner = readerOf(numericId);

function readStep(item: unknown): WorkflowStep | undefined {
  const raw = readRawStep(item);
  if (!raw) return undefined;
  const completedAt = readMoment(raw, "date_completed");
  return {
    id: raw.id,
    apiName: raw.api_name,
    number: raw.number ?? 0,
    name: raw.name,
    status: readStatus(raw.status, completedAt !== null),
    performers: readEach(raw.performers, readPerformer),
    dueAt: readMoment(raw, "due_date"),
    startedAt: readMoment(raw, "date_started"),
    completedAt,
    snoozedUntil: isRecord(raw.delay) ? readMoment(raw.delay, "estimated_end_date") : null,
  };
}

/** Reads a workflow, whole or as lists have it (reference §6, §14). @returns undefined for what has no id. */
export function readWorkflow(body: unknown): Workflow | undefined {
  const raw = readRawWorkflow(body);
  if (!raw) return undefined;
  const template = readTemplate(raw.template);
  const kickoff = readKickoff(raw.kickoff);
  return {
    id: raw.id,
    name: raw.name,
    description: raw.description,
    status: readWorkflowStatus(raw.status),
    urgent: raw.is_urgent,
    dueAt: readMoment(raw, "due_date"),
    startedAt: readMoment(raw, "date_created"),
    completedAt: readMoment(raw, "date_completed"),
    startedBy: raw.workflow_starter,
    owners: readEach(raw.owners, readOwner),
    finalizable: raw.finalizable,
    template: template ? { id: template.id, name: template.name, active: template.is_active } : null,
    ancestorTask: raw.ancestor_task_id,
    fields: readFields(kickoff?.output ?? []),
    fieldsets: readFieldsets(kickoff?.fieldsets ?? []),
    steps: readEach(raw.tasks, readStep).toSorted((one, other) => one.number - other.number),
    readOnly: raw.is_read_only_viewer,
  };
}
