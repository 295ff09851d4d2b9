import { looseObject, object } from "../http/shapes";
import { isRecord } from "../http/json";
import type { CommentEvent, Reaction, TaskEvent } from "../tasks/event";
import { readFields, readFieldsets } from "./read-field";
import {
  anything,
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
  textOrNull,
} from "./schema";

/** The server's numbers of kinds, by place (reference §13). */
const KINDS = [
  "workflow-started",
  "workflow-completed",
  "task-started",
  "task-completed",
  "task-returned",
  "comment",
  "workflow-finished",
  "workflow-delayed",
  "workflow-returned",
  "task-skipped",
  "workflow-ended-by-condition",
  "marked-urgent",
  "marked-not-urgent",
  "task-skipped-without-performers",
  "performer-added",
  "performer-removed",
  "workflow-resumed",
  "workflow-snoozed",
  "due-date-changed",
  "sub-workflow-started",
  "group-added",
  "group-removed",
  "task-delayed",
  "task-delegated",
] as const;

const readRawEvent = readerOf(
  looseObject({
    id,
    type: numberOrNull,
    status: text,
    text,
    user_id: numericIdOrNull,
    target_user_id: numericIdOrNull,
    target_group_id: numericIdOrNull,
    workflow_id: idOrNull,
    task: anything,
    delay: anything,
    reactions: anything,
    attachments: list,
    watched: list,
  }),
);
type RawEvent = NonNullable<ReturnType<typeof readRawEvent>>;

const readRawTask = readerOf(
  looseObject({ id, name: text, output: list, fieldsets: list, sub_workflow: anything }),
);
const readNamed = readerOf(object({ id, name: text }));
const readAttachment = readerOf(object({ id: numericIdOrNull, name: text, url: textOrNull }));
const readWatcher = readerOf(object({ user_id: numericId }));
const readUser = readerOf(numericId);

function readReactions(reactions: unknown): Reaction[] {
  if (!isRecord(reactions)) return [];
  return Object.entries(reactions)
    .map(([value, users]) => ({ value, users: readEach(Array.isArray(users) ? users : [], readUser) }))
    .filter(({ users }) => users.length > 0);
}

function readComment(raw: RawEvent): Omit<CommentEvent, "id" | "at" | "authorId" | "task" | "workflow"> {
  return {
    kind: "comment",
    text: raw.text,
    edited: raw.status === "updated",
    deleted: raw.status === "deleted",
    reactions: readReactions(raw.reactions),
    attachments: readEach(raw.attachments, readAttachment).map((file) => ({
      kind: "remote",
      name: file.name,
      url: file.url,
      attachmentId: file.id,
    })),
    seenBy: readEach(raw.watched, readWatcher).map((watcher) => watcher.user_id),
  };
}

/** Reads one entry of a log (reference §6, §13). @returns undefined for what has no id. */
export function readEvent(item: unknown): TaskEvent | undefined {
  const raw = readRawEvent(item);
  if (!raw) return undefined;
  const task = readRawTask(raw.task);
  const entry = {
    id: raw.id,
    at: readMoment(raw, "created"),
    authorId: raw.user_id,
    task: task ? { id: task.id, name: task.name } : null,
    workflow: raw.workflow_id,
  };
  const kind = KINDS[raw.type ?? -1];
  switch (kind) {
    case undefined:
      return { ...entry, kind: "other", type: raw.type };
    case "comment":
      return { ...entry, ...readComment(raw) };
    case "task-completed": {
      const inFieldsets = readFieldsets(task?.fieldsets ?? []).flatMap(({ fields }) => fields);
      return { ...entry, kind, output: [...readFields(task?.output ?? []), ...inFieldsets] };
    }
    case "task-returned":
      return { ...entry, kind, text: raw.text };
    case "performer-added":
    case "performer-removed":
    case "task-delegated":
      return { ...entry, kind, userId: raw.target_user_id };
    case "group-added":
    case "group-removed":
      return { ...entry, kind, groupId: raw.target_group_id };
    case "workflow-snoozed":
    case "task-delayed":
      return {
        ...entry,
        kind,
        until: isRecord(raw.delay) ? readMoment(raw.delay, "estimated_end_date") : null,
      };
    case "due-date-changed":
      return { ...entry, kind, dueAt: task ? readMoment(task, "due_date") : null };
    case "sub-workflow-started":
      return { ...entry, kind, subWorkflow: readNamed(task?.sub_workflow) ?? null };
    default:
      return { ...entry, kind };
  }
}
