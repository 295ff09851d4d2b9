import type { Delay, Task, Workflow } from "../model.ts";
import { presentEvent } from "../present/present-event.ts";
import { seconds } from "../state.ts";
import type { State } from "../state.ts";
import { audienceOf } from "./audience.ts";
import type { EventType, LogEvent, TaskSnapshot } from "./log-model.ts";
import { snapshotOf } from "./snapshot.ts";

/** What is worth saying about an event; the rest is empty. */
export interface EventSketch {
  type: EventType;
  workflow: Workflow;
  /** The task as it is now, or as it was. */
  task?: Task | TaskSnapshot;
  userId?: number | null;
  text?: string;
  targetUserId?: number;
  targetGroupId?: number;
  delay?: Delay;
  /** Unix seconds. Usual: now. */
  at?: number;
  /** Whom to tell, where that is not everybody who may see the workflow now. */
  to?: number[];
}

/** Writes a line into the log of a workflow and tells everybody who may see it. Gives the line. */
export function recordEvent(state: State, sketch: EventSketch): LogEvent {
  const { type, workflow, task } = sketch;
  const event: LogEvent = {
    id: state.nextId("event"),
    type,
    createdAt: sketch.at ?? seconds(state),
    updatedAt: null,
    status: "created",
    text: sketch.text ?? null,
    userId: sketch.userId ?? null,
    targetUserId: sketch.targetUserId ?? null,
    targetGroupId: sketch.targetGroupId ?? null,
    delay: sketch.delay ? { ...sketch.delay } : null,
    workflowId: workflow.id,
    task: task ? ("subWorkflowId" in task ? task : snapshotOf(task)) : null,
    watched: [],
    reactions: new Map(),
  };
  state.events.push(event);
  tell(state, "event_created", event, sketch.to ?? audienceOf(state, workflow));
  return event;
}

/** Tells everybody who may see the workflow that a line of its log has changed. */
export function tellUpdate(state: State, event: LogEvent): void {
  const workflow = state.workflows.get(event.workflowId);
  if (workflow) tell(state, "event_updated", event, audienceOf(state, workflow));
}

function tell(state: State, type: "event_created" | "event_updated", event: LogEvent, to: number[]): void {
  if (to.length > 0) state.bus.emit({ type, to, data: presentEvent(state, event) });
}
