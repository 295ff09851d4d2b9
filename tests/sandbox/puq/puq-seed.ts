import type { PuqOutcome, PuqState, PuqStepPlan, PuqVersion, PuqWorkflow } from "./puq-state.ts";
import { makePuqId } from "./puq-state.ts";
import { startRun } from "./puq-runs.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface WorkflowSketch {
  name: string;
  description: string | null;
  steps: string[];
  /** How many versions it has; the newest but one is active where there are several, none where `isDraft`. */
  versions: number;
  isDraft?: boolean;
  enabled: boolean;
  schedule?: { text: string; inMilliseconds: number };
  outcome?: PuqOutcome;
  /** The results of its last runs, the oldest first. */
  runs: (PuqOutcome | "CANCELLED" | "TIMEOUT")[];
}

const SKETCHES: WorkflowSketch[] = [
  {
    name: "Post approved invoices to accounting",
    description: "Takes an approved invoice and creates the bill, with the purchase order attached.",
    steps: ["Webhook", "Read the invoice", "Create the bill", "Answer"],
    versions: 27,
    enabled: true,
    runs: ["SUCCEEDED", "SUCCEEDED", "FAILED", "SUCCEEDED", "SUCCEEDED"],
  },
  {
    name: "Create vendor in the ERP",
    description: "After a vendor review: master data, payment terms, bank details.",
    steps: ["Webhook", "Check the tax number", "Create the vendor"],
    versions: 4,
    enabled: true,
    outcome: "FAILED",
    runs: ["SUCCEEDED", "FAILED"],
  },
  {
    name: "Monday digest for new colleagues",
    description: "Sums up what each new colleague still has to do.",
    steps: ["Schedule", "Collect open tasks", "Write the digest", "Send the mails"],
    versions: 3,
    enabled: true,
    schedule: { text: '{"cron":"0 7 * * 1","timezone":"Europe/Berlin"}', inMilliseconds: 2 * DAY + 3 * HOUR },
    runs: ["SUCCEEDED", "SUCCEEDED"],
  },
  {
    name: "Refund above the limit",
    description: "Waits for a person to approve before the money goes back.",
    steps: ["Webhook", "Look up the order", "Human approval"],
    versions: 2,
    enabled: true,
    outcome: "PAUSED",
    runs: ["SUCCEEDED", "CANCELLED", "PAUSED"],
  },
  {
    name: "Escalate support tickets",
    description: null,
    steps: ["Webhook", "Find who is on call", "Send a message"],
    versions: 2,
    enabled: false,
    runs: ["SUCCEEDED", "TIMEOUT"],
  },
  {
    name: "Archive signed contracts",
    description: "Not finished yet.",
    steps: ["Webhook", "Store the contract"],
    versions: 1,
    isDraft: true,
    enabled: false,
    runs: [],
  },
];

const MESSAGES = ["First version", "Retry when the service is busy", "Shorter messages", "Check amounts"];

/** Fills an account with the automations of the company whose tasks the other sandbox has. */
export function seedPuq(state: PuqState): void {
  SKETCHES.forEach((sketch, index) => addWorkflow(state, sketch, index));
}

function addWorkflow(state: PuqState, sketch: WorkflowSketch, index: number): void {
  const now = state.now();
  const createdAt = now - (60 + index) * DAY;
  const workflow: PuqWorkflow = {
    id: makePuqId(),
    name: sketch.name,
    description: sketch.description,
    hook: makePuqId(),
    status: sketch.enabled ? "enabled" : "disabled",
    activeVersionId: null,
    metadata: null,
    scheduleOptions: sketch.schedule?.text ?? null,
    nextRunAt: sketch.schedule ? now + sketch.schedule.inMilliseconds : null,
    createdAt,
    updatedAt: now - (index + 1) * 5 * HOUR,
    steps: sketch.steps.map((name, place): PuqStepPlan => {
      return { name, type: place === 0 ? "TRIGGER" : "PIECE", milliseconds: place === 0 ? 100 : 700 };
    }),
    outcome: "SUCCEEDED",
    reply: null,
  };
  state.workflows.push(workflow);
  addVersions(state, workflow, sketch);
  sketch.runs.forEach((result, place) => {
    const ago = (sketch.runs.length - place) * 7 * HOUR + index * MINUTE;
    const isPlanned = result === "SUCCEEDED" || result === "FAILED" || result === "PAUSED";
    startRun(state, workflow, {
      type: sketch.schedule ? "SCHEDULE" : "WEBHOOK_ASYNC",
      createdAt: now - ago,
      outcome: isPlanned ? result : "SUCCEEDED",
      ...(!isPlanned && { fixedStatus: result }),
      ...(result === "FAILED" && { error: "401 Unauthorized: the other service refused the connection." }),
    });
  });
  workflow.outcome = sketch.outcome ?? "SUCCEEDED";
}

function addVersions(state: PuqState, workflow: PuqWorkflow, sketch: WorkflowSketch): void {
  let parentId: string | null = null;
  for (let revision = 1; revision <= sketch.versions; revision++) {
    const isNewest = revision === sketch.versions;
    const version: PuqVersion = {
      id: makePuqId(),
      workflowId: workflow.id,
      name: `v${revision}`,
      revision,
      published: !isNewest || (sketch.versions === 1 && !sketch.isDraft),
      createdAt: workflow.createdAt + revision * DAY,
      parentId,
      commitMessage: isNewest ? null : (MESSAGES[(revision - 1) % MESSAGES.length] ?? null),
    };
    state.versions.push(version);
    if (version.published) workflow.activeVersionId = version.id;
    parentId = version.id;
  }
}
