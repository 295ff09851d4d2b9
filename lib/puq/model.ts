/**
 * What puq.ai tells about automations (puq reference §1.3, §1.4). Times are Unix milliseconds, or null where nothing
 * readable is told. States, statuses and kinds are open sets and stand as the server names them.
 */

/** A workflow as lists have it: without its state. */
export interface PuqWorkflowRow {
  id: string;
  name: string;
  description: string | null;
  /** Whoever knows it can start the workflow: a secret. */
  webhookUrl: string | null;
  createdAt: number | null;
  updatedAt: number | null;
}

export interface PuqWorkflow extends PuqWorkflowRow {
  /** `enabled`, `disabled`, or what else the server says. */
  status: string;
  activeVersion: string | null;
  nextRunAt: number | null;
  /** Text as it comes; what stands in it is not documented. */
  schedule: string | null;
  /** Text as it comes; what stands in it is not documented. */
  metadata: string | null;
}

export interface PuqVersion {
  id: string;
  name: string;
  revision: number | null;
  /** `draft`, `published`, or what else the server says. Several may be published; only one is active. */
  state: string;
  createdAt: number | null;
  updatedAt: number | null;
}

export interface PuqVersionDetail extends PuqVersion {
  /** The version this one was made from. */
  parent: PuqVersion | null;
  /** What was written when it was published. */
  message: string | null;
}

export interface PuqRun {
  id: string;
  workflow: string;
  version: string;
  versionName: string;
  /** `TEST`, `WEBHOOK_ASYNC`, `WEBHOOK_SYNC`, or what else the server says. */
  type: string;
  /** `PENDING`, `RUNNING`, `SUCCEEDED`, `FAILED`, `CANCELLED`, `PAUSED`, or what else the server says. */
  status: string;
  seconds: number | null;
  createdAt: number | null;
  startedAt: number | null;
  finishedAt: number | null;
}

export interface PuqRunStep {
  id: string;
  name: string;
  /** `TRIGGER`, `PIECE`, or what else the server says. */
  type: string;
  status: string;
  /** Counts from 1; more than 1 where the step was tried again. */
  attempt: number | null;
  error: string | null;
  seconds: number | null;
  createdAt: number | null;
  startedAt: number | null;
  finishedAt: number | null;
}

export interface PuqRunDetail extends PuqRun {
  steps: PuqRunStep[];
  stepCount: number | null;
}

/** One page of a list. */
export interface PuqPage<Item> {
  items: Item[];
  /** How many there are in all. */
  total: number;
  /** From 1. */
  page: number;
  limit: number;
  /** How many items of this page could not be read. */
  unreadable: number;
}

export interface PuqRunPage extends PuqPage<PuqRun> {
  succeeded: number | null;
  failed: number | null;
}

/** What the webhook of a workflow says when it has started a run. */
export interface PuqStarted {
  run: string;
  workflow: string | null;
  version: string | null;
  message: string | null;
}
