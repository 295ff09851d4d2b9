import { emptyValue } from "../../fields/empty";
import type { FieldType, OutputField } from "../../fields/output-field";
import type { Connection, Directory } from "../../store/stored";
import type { CommentEvent } from "../../tasks/event";
import { sampleConnection as plainConnection } from "../../tasks/testing/samples";
import type { Task } from "../../tasks/task";
import type { Workflow, WorkflowStep } from "../../tasks/workflow";

/** A connection for tests: that of another person than the one whose list is tested, with a file service. */
export function sampleConnection(connection: Partial<Connection> = {}): Connection {
  const other = plainConnection();
  return {
    ...other,
    api: "https://api.pneumatic.test",
    web: "https://app.pneumatic.test",
    files: "https://app.pneumatic.test/files",
    account: { id: 1, name: "Kettle & Crane" },
    person: { ...other.person, name: "Jun Watanabe", email: "jun@kettle.test" },
    ...connection,
  };
}

/** An output field for tests: what a test does not name is unremarkable. Options are given as texts. */
export function sampleField(
  type: FieldType,
  field: Partial<Omit<OutputField, "options">> = {},
  options: string[] = [],
) {
  return {
    apiName: `field-${type}`,
    name: `A ${type}`,
    description: "",
    type,
    required: false,
    hidden: false,
    order: 0,
    value: emptyValue(type),
    ...field,
    options: options.map((text) => ({ key: text, text, apiName: null, id: null })),
  } satisfies OutputField;
}

/** A task for tests. */
export function sampleTask(task: Partial<Task> = {}): Task {
  return {
    id: "17",
    apiName: "task-1",
    name: "Score the vendor",
    description: "",
    status: "active",
    finishedByMe: false,
    workflow: { id: "5", name: "Nordic Packaging", templateName: "Vendor review", status: "running" },
    urgent: false,
    dueAt: null,
    startedAt: Date.parse("2026-11-20T08:00:00Z"),
    completedAt: null,
    performers: [],
    requireCompletionByAll: false,
    fields: [],
    fieldsets: [],
    checklists: [],
    subWorkflows: [],
    revertTargets: [],
    readOnly: false,
    hasComments: false,
    ...task,
  };
}

/** A directory for tests: two colleagues, one who has left, a guest and a group. */
export function sampleDirectory(): Directory {
  const user = (id: number, name: string, email: string) => ({ id, name, email, active: true, guest: false });
  return {
    users: [
      user(4, "Jun Watanabe", "jun@kettle.test"),
      user(2, "Tomás Herrera", "tomas@kettle.test"),
      { ...user(8, "Left Long Ago", "left@kettle.test"), active: false },
      { ...user(9, "Guest Person", "guest@elsewhere.test"), guest: true },
    ],
    groups: [{ id: 3, name: "Operations", members: [2, 4] }],
    readAt: Date.now(),
  };
}

/** A comment for tests. */
export function sampleComment(comment: Partial<CommentEvent> = {}): CommentEvent {
  return {
    kind: "comment",
    id: "1",
    at: Date.parse("2026-11-20T08:00:00Z"),
    authorId: 2,
    task: { id: "17", name: "Score the vendor" },
    workflow: "5",
    text: "A comment",
    edited: false,
    deleted: false,
    reactions: [],
    attachments: [],
    seenBy: [],
    ...comment,
  };
}

/** A workflow for tests. */
export function sampleWorkflow(workflow: Partial<Workflow> = {}): Workflow {
  return {
    id: "5",
    name: "Nordic Packaging",
    description: "",
    status: "running",
    urgent: false,
    dueAt: null,
    startedAt: Date.parse("2026-11-19T08:00:00Z"),
    completedAt: null,
    startedBy: 2,
    owners: [],
    finalizable: true,
    template: { id: "7", name: "Vendor review", active: true },
    ancestorTask: null,
    fields: [],
    fieldsets: [],
    steps: [],
    readOnly: false,
    ...workflow,
  };
}

/** A step of a workflow for tests. */
export function sampleStep(step: Partial<WorkflowStep> = {}): WorkflowStep {
  return {
    id: "16",
    apiName: "step",
    number: 1,
    name: "Score the vendor",
    status: "active",
    performers: [],
    dueAt: null,
    startedAt: null,
    completedAt: null,
    snoozedUntil: null,
    ...step,
  };
}
