import { neverSet, stored } from "../fields/stored-value.ts";
import type {
  Delay,
  Field,
  FieldType,
  Fieldset,
  Option,
  Performer,
  StoredValue,
  Task,
  TaskStatus,
  Workflow,
} from "../model.ts";
import { seconds } from "../state.ts";
import type { State } from "../state.ts";
import type { Role } from "../world/harborlight.ts";

export interface FieldSketch {
  id?: number;
  type: FieldType;
  apiName: string;
  name: string;
  description?: string;
  required?: boolean;
  hidden?: boolean;
  order?: number;
  options?: (string | Option)[];
  /** A value the field already holds: the server's text, or all it keeps. */
  value?: string | StoredValue;
}

export interface FieldsetSketch {
  id?: number;
  apiName: string;
  name: string;
  title: string;
  description?: string;
  order?: number;
  layout?: Fieldset["layout"];
  labelPosition?: Fieldset["labelPosition"];
  sumEqual?: string;
  fields: FieldSketch[];
}

export interface ChecklistSketch {
  id?: number;
  apiName: string;
  items: { id?: number; apiName: string; text: string; marked?: boolean }[];
}

/** What is worth saying about a task; the rest has a usual value. All `…At` are Unix seconds. */
export interface TaskSketch {
  id?: number;
  apiName?: string;
  number?: number;
  name: string;
  description?: string;
  status?: TaskStatus;
  startedAt?: number | null;
  completedAt?: number | null;
  dueAt?: number | null;
  requireAll?: boolean;
  /** By part, or any person or group by id. Usual: the performer alone. */
  performers?: (Role | { user: number; completedAt?: number } | { group: number; completedAt?: number })[];
  fields?: FieldSketch[];
  fieldsets?: FieldsetSketch[];
  checklists?: ChecklistSketch[];
  comments?: string[];
  mentioned?: number[];
  delay?: Delay;
  revertTasks?: Task["revertTasks"];
  /** Puts the task into this workflow; otherwise it gets one of its own. */
  workflowId?: number;
  workflow?: Partial<Workflow>;
}

/** Adds a task (and its workflow, if it is the first of it) to the account, and gives it. */
export function addTask(state: State, sketch: TaskSketch): Task {
  const workflow = workflowFor(state, sketch);
  const id = claim(state, "task", sketch.id);
  const status = sketch.status ?? "active";
  const flattened = state.dialect.fieldsets ? [] : (sketch.fieldsets ?? []).flatMap(({ fields }) => fields);
  const fields = [...(sketch.fields ?? []), ...flattened];
  const startedAt = sketch.startedAt === undefined ? defaultStart(state, status) : sketch.startedAt;
  const task: Task = {
    id,
    apiName: sketch.apiName ?? `task-${id}`,
    number: sketch.number ?? 1,
    name: sketch.name,
    description: sketch.description ?? "",
    workflowId: workflow.id,
    status,
    startedAt,
    wasStarted: startedAt !== null,
    completedAt: sketch.completedAt ?? null,
    dueAt: sketch.dueAt ?? null,
    requireAll: sketch.requireAll ?? false,
    performers: (sketch.performers ?? ["performer"]).map((performer) => toPerformer(state, performer)),
    memberCompletions: new Map(),
    fields: fields.map((field, index) => toField(state, field, fields.length - index)),
    fieldsets: state.dialect.fieldsets
      ? (sketch.fieldsets ?? []).map((fieldset, index, all) =>
          toFieldset(state, fieldset, all.length - index),
        )
      : [],
    checklists: (sketch.checklists ?? []).map((checklist) => ({
      id: claim(state, "checklist", checklist.id),
      apiName: checklist.apiName,
      items: checklist.items.map(({ id: itemId, apiName, text, marked = false }) => ({
        id: claim(state, "checklist-item", itemId),
        apiName,
        text,
        marked,
      })),
    })),
    comments: sketch.comments ?? [],
    mentioned: sketch.mentioned ?? [],
    formerPerformers: [],
    delay: sketch.delay ?? null,
    revertTasks: sketch.revertTasks ?? null,
  };
  state.tasks.set(id, task);
  return task;
}

function workflowFor(state: State, sketch: TaskSketch): Workflow {
  const wanted = sketch.workflowId ?? sketch.workflow?.id;
  const existing = wanted === undefined ? undefined : state.workflows.get(wanted);
  if (existing) return existing;
  const workflow: Workflow = {
    name: sketch.name,
    templateId: null,
    status: 0,
    createdAt: seconds(state),
    completedAt: null,
    urgent: false,
    starterId: null,
    ancestorTaskId: null,
    dueAt: null,
    kickoff: null,
    ...sketch.workflow,
    id: claim(state, "workflow", wanted),
  };
  state.workflows.set(workflow.id, workflow);
  return workflow;
}

function defaultStart(state: State, status: TaskStatus): number | null {
  return status === "pending" ? null : seconds(state);
}

function claim(state: State, kind: string, id: number | undefined): number {
  if (id === undefined) return state.nextId(kind);
  state.reserveId(kind, id);
  return id;
}

function toPerformer(state: State, performer: NonNullable<TaskSketch["performers"]>[number]): Performer {
  if (typeof performer === "string") return { type: "user", id: state.roles[performer], completedAt: null };
  const completedAt = performer.completedAt ?? null;
  return "user" in performer
    ? { type: "user", id: performer.user, completedAt }
    : { type: "group", id: performer.group, completedAt };
}

/** Makes a field. `order` is used where the sketch gives none. */
export function toField(state: State, sketch: FieldSketch, order: number): Field {
  const options = (sketch.options ?? []).map((option, index) =>
    typeof option === "string"
      ? { id: state.nextId("option"), text: option, apiName: `${sketch.apiName}-sel-${index + 1}` }
      : option,
  );
  return {
    id: claim(state, "field", sketch.id),
    apiName: sketch.apiName,
    name: sketch.name,
    description: sketch.description ?? "",
    type: sketch.type,
    required: sketch.required ?? false,
    hidden: sketch.hidden ?? false,
    order: sketch.order ?? order,
    options,
    stored: toStored(sketch.value, options),
  };
}

function toStored(value: FieldSketch["value"], options: Option[]): StoredValue {
  if (value === undefined) return neverSet();
  if (typeof value !== "string") return value;
  return stored(value, { selected: options.map(({ text }) => text).filter((text) => text === value) });
}

/** Makes a fieldset with its fields. */
export function toFieldset(state: State, sketch: FieldsetSketch, order: number): Fieldset {
  return {
    id: claim(state, "fieldset", sketch.id),
    apiName: sketch.apiName,
    name: sketch.name,
    title: sketch.title,
    description: sketch.description ?? "",
    order: sketch.order ?? order,
    layout: sketch.layout ?? "vertical",
    labelPosition: sketch.labelPosition ?? "top",
    sumEqual: sketch.sumEqual ?? null,
    fields: sketch.fields.map((field, index) => toField(state, field, sketch.fields.length - index)),
  };
}
