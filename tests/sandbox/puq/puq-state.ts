/** How a step of a workflow goes in the sandbox. */
export interface PuqStepPlan {
  name: string;
  type: "TRIGGER" | "PIECE";
  milliseconds: number;
}

export interface PuqVersion {
  id: string;
  workflowId: string;
  name: string;
  revision: number;
  published: boolean;
  createdAt: number;
  parentId: string | null;
  commitMessage: string | null;
}

/** What the first "Respond to Webhook" node of a workflow answers. */
export interface PuqReply {
  status: number;
  contentType: string;
  body: string;
}

export interface PuqWorkflow {
  id: string;
  name: string;
  description: string | null;
  /** The last part of its webhook's address. */
  hook: string;
  status: string;
  activeVersionId: string | null;
  metadata: string | null;
  scheduleOptions: string | null;
  nextRunAt: number | null;
  createdAt: number;
  updatedAt: number;
  steps: PuqStepPlan[];
  /** What becomes of runs from now on. A failure or pause is met in the last step. */
  outcome: PuqOutcome;
  reply: PuqReply | null;
}

export type PuqOutcome = "SUCCEEDED" | "FAILED" | "PAUSED";

export interface PuqRun {
  id: string;
  workflowId: string;
  versionId: string;
  type: string;
  createdAt: number;
  steps: PuqStepPlan[];
  outcome: PuqOutcome;
  /** Of the failed step. */
  error: string | null;
  /** Stands in place of what time makes of it, such as CANCELLED or a word that is not documented. */
  fixedStatus: string | null;
  /** What the webhook was called with. */
  input: unknown;
}

/** Everything a sandbox of puq.ai remembers. Times are Unix milliseconds. */
export interface PuqState {
  now: () => number;
  keys: Set<string>;
  workflows: PuqWorkflow[];
  versions: PuqVersion[];
  runs: PuqRun[];
  balance: number;
  /** How many workflows the plan lets be on. */
  workflowLimit: number;
  /** Whether the list of workflows comes in an envelope, as the common page says, or bare, as its own page says. */
  enveloped: boolean;
}

let lastId = 0xa3_0000_0000;

/** An id as the service makes them: twelve hexadecimal digits. Each is given once in a process. */
export function makePuqId(): string {
  lastId += 0x13_579b;
  return lastId.toString(16).padStart(12, "0");
}
