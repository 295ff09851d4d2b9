import { readLooseText } from "../../fields/parse-value";
import {
  DAY,
  nextId,
  type DemoEvent,
  type DemoTask,
  type DemoWorkflow,
  type TemplatePlan,
  type Values,
  type World,
} from "./world";

export interface Start {
  kickoff: Values;
  name?: string | undefined;
  urgent?: boolean;
  dueAt?: number | null;
}

/** What the first field of its kickoff says. */
function subjectOf({ kickoff: [first] }: TemplatePlan, kickoff: Values): string {
  return first ? readLooseText(kickoff[first.apiName]) : "";
}

/** Starts a workflow with its first step, for the person who looks at it. */
export function startWorkflow(world: World, plan: TemplatePlan, start: Start): DemoWorkflow {
  const { kickoff, name, urgent = false, dueAt = null } = start;
  const workflow: DemoWorkflow = {
    id: nextId(world),
    plan,
    name: name ?? subjectOf(plan, kickoff),
    urgent,
    createdAt: world.now(),
    completedAt: null,
    dueAt,
    kickoff,
    tasks: [],
  };
  workflow.tasks = plan.steps.map((step, index) => ({
    id: nextId(world),
    workflow,
    number: index + 1,
    step,
    status: "pending",
    startedAt: null,
    completedAt: null,
    dueAt: null,
    values: {},
    marked: new Set(),
  }));
  world.workflows.push(workflow);
  note(world, { type: 0, workflow });
  startNext(world, workflow);
  return workflow;
}

/** Completes a task and starts the step that follows, or ends the workflow. */
export function finishTask(world: World, task: DemoTask, values: Values): void {
  const { workflow } = task;
  Object.assign(task, { status: "completed", completedAt: world.now(), values });
  note(world, { type: 3, workflow, task, author: world.people[0].id });
  startNext(world, workflow);
}

function startNext(world: World, workflow: DemoWorkflow): void {
  const next = workflow.tasks.find(({ status }) => status === "pending");
  const now = world.now();
  if (next) {
    const { days } = next.step;
    Object.assign(next, { status: "active", startedAt: now, dueAt: days === null ? null : now + days * DAY });
    note(world, { type: 2, workflow, task: next });
  } else {
    workflow.completedAt = now;
    note(world, { type: 1, workflow });
  }
}

/** Writes a line of the log. */
export function note(
  world: World,
  line: Pick<DemoEvent, "type" | "workflow"> & Partial<DemoEvent>,
): DemoEvent {
  const event: DemoEvent = {
    id: nextId(world),
    at: world.now(),
    changedAt: null,
    status: "created",
    text: null,
    author: null,
    task: null,
    reactions: new Map(),
    ...line,
  };
  world.events.push(event);
  return event;
}

/** What a workflow is about. */
export const aboutOf = ({ plan, kickoff }: DemoWorkflow) => subjectOf(plan, kickoff);
