import { refuse, refusal } from "../http/answer.ts";
import { performersOf } from "../log/audience.ts";
import { EVENT } from "../log/log-model.ts";
import type { LogEvent } from "../log/log-model.ts";
import { notify } from "../log/notify.ts";
import { recordEvent, tellUpdate } from "../log/record-event.ts";
import type { Person, Task } from "../model.ts";
import { seconds } from "../state.ts";
import type { State } from "../state.ts";
import { workflowOf } from "./relations.ts";

/** Writes a comment on a task: performers are notified of it, others only where they are mentioned. */
export function addComment(state: State, task: Task, person: Person, text: string): LogEvent {
  refuseUnlessOpen(state, task);
  const performers = performersOf(state, task);
  const mentions = mentionsIn(state, text);
  task.mentioned.push(...mentions.filter((id) => !task.mentioned.includes(id)));
  const workflow = workflowOf(state, task);
  const event = recordEvent(state, { type: EVENT.comment, workflow, task, userId: person.id, text });
  const authorId = person.id;
  notify(state, "comment", task, { to: performers, authorId, text });
  const others = mentions.filter((id) => !performers.includes(id));
  notify(state, "mention", task, { to: others, authorId, text });
  return event;
}

/** Changes the text of a comment. */
export function editComment(state: State, event: LogEvent, text: string): void {
  refuseDeleted(event);
  const task = taskOf(state, event);
  if (task) {
    refuseUnlessOpen(state, task);
    task.mentioned.push(...mentionsIn(state, text).filter((id) => !task.mentioned.includes(id)));
  }
  Object.assign(event, { text, status: "updated", updatedAt: seconds(state) });
  tellUpdate(state, event);
}

/** Takes the text out of a comment; its line stays in the log. */
export function deleteComment(state: State, event: LogEvent): void {
  refuseDeleted(event);
  Object.assign(event, { text: null, status: "deleted" });
  tellUpdate(state, event);
}

/** Adds a reaction, once per person and value, and notifies the author of the comment. */
export function addReaction(state: State, event: LogEvent, person: Person, value: string): void {
  refuseDeleted(event);
  const people = event.reactions.get(value) ?? [];
  if (people.includes(person.id)) return;
  event.reactions.set(value, [...people, person.id]);
  tellUpdate(state, event);
  const task = taskOf(state, event);
  if (!task || event.userId === null) return;
  const text = `Reacted ${value} to your comment`;
  notify(state, "reaction", task, { to: [event.userId], authorId: person.id, text });
}

/** Takes a reaction back; one that is not there is no mistake. */
export function removeReaction(state: State, event: LogEvent, person: Person, value: string): void {
  refuseDeleted(event);
  const people = event.reactions.get(value) ?? [];
  if (!people.includes(person.id)) return;
  const left = people.filter((id) => id !== person.id);
  if (left.length > 0) event.reactions.set(value, left);
  else event.reactions.delete(value);
  tellUpdate(state, event);
}

/** Notes that somebody has seen a comment, once. */
export function markWatched(state: State, event: LogEvent, person: Person): void {
  if (event.watched.some(({ userId }) => userId === person.id)) return;
  event.watched.push({ userId: person.id, at: seconds(state) });
}

function refuseUnlessOpen(state: State, task: Task): void {
  if (workflowOf(state, task).status === 1) {
    refuse(refusal("You cannot write a comment on a completed workflow."));
  }
  if (task.status !== "active" && task.status !== "snoozed") {
    refuse(refusal("You cannot write a comment on a inactive task."));
  }
}

function refuseDeleted(event: LogEvent): void {
  if (event.status === "deleted") refuse(refusal("You cannot change a deleted comment."));
}

function taskOf(state: State, event: LogEvent): Task | undefined {
  return state.tasks.get(event.task?.id ?? 0);
}

/** The people named as `[Name|id]` (reference §13). */
function mentionsIn(state: State, text: string): number[] {
  const ids = [...text.matchAll(/\[[^\]|]+\|(\d+)\]/g)].map(([, id]) => Number(id));
  return [...new Set(ids)].filter((id) => state.people.has(id));
}
