import { looseObject, object } from "../http/shapes";
import type { Dialect } from "../fields/dialect";
import { isRecord } from "../http/json";
import type { Performer, SubWorkflow, Task, TaskStatus } from "../tasks/task";
import { readChecklist } from "./read-checklist";
import { readDialect } from "./read-dialect";
import { readFields, readFieldsets } from "./read-field";
import {
  anything,
  flag,
  id,
  idOrNull,
  list,
  numericId,
  numericIdOrNull,
  readEach,
  readerOf,
  readMoment,
  text,
} from "./schema";

export interface ReadTask {
  task: Task;
  /** The traits of the server that this task's shapes show. */
  dialect: Partial<Dialect>;
}

const STATUSES: TaskStatus[] = ["pending", "active", "completed", "snoozed", "skipped"];
const RUNNING = 0;
const DONE = 1;
const SNOOZED = 3;

const readRawTask = readerOf(
  looseObject({
    id,
    api_name: text,
    name: text,
    description: text,
    status: anything,
    is_completed: flag,
    is_urgent: flag,
    require_completion_by_all: flag,
    is_read_only_viewer: flag,
    contains_comments: flag,
    workflow: anything,
    output: list,
    fieldsets: list,
    performers: list,
    checklists: list,
    sub_workflows: list,
    revert_tasks: list,
  }),
);
const readRawWorkflow = readerOf(object({ id: idOrNull, name: text, template_name: text, status: anything }));
const readRawPerformer = readerOf(
  looseObject({ source_id: numericIdOrNull, id: numericIdOrNull, type: text, is_completed: flag }),
);
const readRawSubWorkflow = readerOf(object({ id, name: text, status: anything, tasks: list }));
const readPerformerId = readerOf(numericId);
const readRevertTarget = readerOf(object({ id, name: text }));

/** Reads a task's status; documented servers give none, then `completed` decides. */
export function readStatus(status: unknown, completed: boolean): TaskStatus {
  if (status === undefined || status === null) return completed ? "completed" : "active";
  return STATUSES.find((known) => known === status) ?? "unknown";
}

/** Reads a workflow's status: a number today, a word in the documentation. */
export function readWorkflowStatus(status: unknown): Task["workflow"]["status"] {
  if (status === undefined || status === null || status === RUNNING || status === "running") return "running";
  if (status === DONE || status === "done") return "done";
  return status === SNOOZED || status === "snoozed" ? "snoozed" : "unknown";
}

/** Reads a performer. Today's are objects, the documentation's bare user ids (reference §23). */
export function readPerformer(item: unknown): Performer | undefined {
  const userId = readPerformerId(item);
  if (userId !== undefined) return { kind: "user", id: userId, finished: false, finishedAt: null };
  const raw = readRawPerformer(item);
  const performer = raw?.source_id ?? raw?.id;
  if (!raw || performer === undefined || performer === null) return undefined;
  return {
    kind: raw.type === "group" ? "group" : "user",
    id: performer,
    finished: raw.is_completed,
    finishedAt: readMoment(raw, "date_completed"),
  };
}

function readSubWorkflow(item: unknown): SubWorkflow | undefined {
  const raw = readRawSubWorkflow(item);
  if (!raw) return undefined;
  const { id, name, tasks } = raw;
  const running = readWorkflowStatus(raw.status) !== "done";
  const done = tasks.filter((task) => isRecord(task) && task["status"] === "completed").length;
  return { id, name, running, ...(tasks.length > 0 && { steps: { done, total: tasks.length } }) };
}

function readWorkflow(raw: Record<string, unknown>): Task["workflow"] {
  const workflow = readRawWorkflow(raw.workflow);
  return {
    id: workflow?.id ?? readerOf(idOrNull)(raw.workflow_id) ?? null,
    name: workflow?.name || (typeof raw.workflow_name === "string" ? raw.workflow_name : ""),
    templateName: workflow?.template_name ?? "",
    status: readWorkflowStatus(workflow?.status),
  };
}

/**
 * Reads a task of any server into the one model (reference §6, §9, §26, §28). Whatever is missing gets a default.
 * @returns undefined only for what is not a task at all: no object, or no id.
 */
export function readTask(body: unknown): ReadTask | undefined {
  const raw = readRawTask(body);
  if (!raw) return undefined;
  const status = readStatus(raw.status, raw.is_completed);
  const task: Task = {
    id: raw.id,
    apiName: raw.api_name,
    name: raw.name,
    description: raw.description,
    status,
    finishedByMe: raw.is_completed || status === "completed",
    workflow: readWorkflow(raw),
    urgent: raw.is_urgent,
    dueAt: readMoment(raw, "due_date"),
    startedAt: readMoment(raw, "date_started"),
    completedAt: readMoment(raw, "date_completed"),
    performers: readEach(raw.performers, readPerformer),
    requireCompletionByAll: raw.require_completion_by_all,
    fields: readFields(raw.output),
    fieldsets: readFieldsets(raw.fieldsets),
    checklists: readEach(raw.checklists, readChecklist),
    subWorkflows: readEach(raw.sub_workflows, readSubWorkflow),
    revertTargets: readEach(raw.revert_tasks, readRevertTarget),
    readOnly: raw.is_read_only_viewer,
    hasComments: raw.contains_comments,
  };
  const inFieldsets = raw.fieldsets.filter(isRecord).flatMap((fieldset) => fieldset.fields);
  return { task, dialect: readDialect(raw, [...raw.output, ...inFieldsets]) };
}
