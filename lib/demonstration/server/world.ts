import type { FieldType } from "../../fields/output-field";

/** A field of a form that a template asks for. Files are none of the demonstration. */
export interface FieldPlan {
  apiName: string;
  name: string;
  type: Exclude<FieldType, "file">;
  required?: boolean;
  description?: string;
  options?: string[];
}

export interface StepPlan {
  apiName: string;
  /** With what the workflow is about put in. */
  name: (subject: string) => string;
  description: string;
  fields: FieldPlan[];
  checklist?: string[];
  /** How long it may take, in days; null for as long as one likes. */
  days: number | null;
}

/** A template: the first field of its kickoff says what a workflow is about. */
export interface TemplatePlan {
  id: number;
  name: string;
  description: string;
  kickoff: FieldPlan[];
  steps: StepPlan[];
}

/** Values by the field's api name, as they were sent. */
export type Values = Record<string, unknown>;

export interface DemoWorkflow {
  id: number;
  plan: TemplatePlan;
  name: string;
  urgent: boolean;
  /** Here and below: Unix seconds. */
  createdAt: number;
  completedAt: number | null;
  dueAt: number | null;
  kickoff: Values;
  tasks: DemoTask[];
}

export interface DemoTask {
  id: number;
  workflow: DemoWorkflow;
  number: number;
  step: StepPlan;
  status: "pending" | "active" | "completed";
  startedAt: number | null;
  completedAt: number | null;
  dueAt: number | null;
  values: Values;
  /** Ids of the ticked items of its checklist. */
  marked: Set<number>;
}

export interface DemoEvent {
  id: number;
  /** The server's number of the kind (reference §13). */
  type: 0 | 1 | 2 | 3 | 5;
  at: number;
  changedAt: number | null;
  status: "created" | "updated" | "deleted";
  text: string | null;
  author: number | null;
  workflow: DemoWorkflow;
  task: DemoTask | null;
  reactions: Map<string, Set<number>>;
}

export interface DemoPerson {
  id: number;
  firstName: string;
  lastName: string;
  email: string;
}

/** All that the invented server knows. The first of the people is the one who looks at it. */
export interface World {
  now: () => number;
  language: string;
  timezone: string;
  account: string;
  people: [me: DemoPerson, ...colleagues: DemoPerson[]];
  plans: TemplatePlan[];
  workflows: DemoWorkflow[];
  /** The newest last. */
  events: DemoEvent[];
  lastId: number;
}

export const DAY = 86_400;

/** A number that nothing else has. */
export function nextId(world: World): number {
  world.lastId += 1;
  return world.lastId;
}

export const allTasks = (world: World): DemoTask[] => world.workflows.flatMap(({ tasks }) => tasks);
