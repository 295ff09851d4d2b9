import { refuse, refusal } from "../http/answer.ts";
import { audienceOf, performersOf, waitingFor } from "../log/audience.ts";
import { EVENT } from "../log/log-model.ts";
import type { EventType } from "../log/log-model.ts";
import { recordEvent } from "../log/record-event.ts";
import { tellRow } from "../log/tell-row.ts";
import type { Performer, Person, Task } from "../model.ts";
import type { State } from "../state.ts";
import { refuseUnlessRunning } from "./running.ts";
import { workflowOf } from "./relations.ts";

/** Whom to add or remove: a person, also a guest, or a group. */
export type PerformerKey = Pick<Performer, "type" | "id">;

const ADDED = { user: EVENT.performerAdded, group: EVENT.groupAdded } as const;
const REMOVED = { user: EVENT.performerRemoved, group: EVENT.groupRemoved } as const;

/**
 * Gives a task to one more person or group. The new ones are not told, as on the real server (reference §30, item 10);
 * one who has the task already changes nothing.
 */
export function addPerformer(state: State, task: Task, by: Person, key: PerformerKey): void {
  refuseUnlessRunning(state, task);
  if (find(task, key)) return;
  const to = audienceOf(state, workflowOf(state, task));
  task.performers.push({ ...key, completedAt: null });
  log(state, task, by, { type: ADDED[key.type], key, to });
}

/** Takes a task from a person or group, but never from the last one. Whoever had it may still read it. */
export function removePerformer(state: State, task: Task, by: Person, key: PerformerKey): void {
  refuseUnlessRunning(state, task);
  const found = find(task, key);
  if (!found) return;
  if (task.performers.length === 1) refuse(refusal("Deleting the last performer is not allowed."));
  const to = audienceOf(state, workflowOf(state, task));
  const waiting = waitingFor(state, task);
  task.performers = task.performers.filter((performer) => performer !== found);
  if (key.type === "user") task.formerPerformers.push(key.id);
  log(state, task, by, { type: REMOVED[key.type], key, to });
  const left = new Set(performersOf(state, task));
  tellRow(
    state,
    "task_deleted",
    task,
    waiting.filter((id) => !left.has(id)),
  );
}

function find(task: Task, { type, id }: PerformerKey): Performer | undefined {
  return task.performers.find((performer) => performer.type === type && performer.id === id);
}

function log(
  state: State,
  task: Task,
  by: Person,
  { type, key, to }: { type: EventType; key: PerformerKey; to: number[] },
): void {
  const target = key.type === "user" ? { targetUserId: key.id } : { targetGroupId: key.id };
  recordEvent(state, { type, workflow: workflowOf(state, task), task, userId: by.id, to, ...target });
}
