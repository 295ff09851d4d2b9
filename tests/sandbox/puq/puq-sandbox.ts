import { createFaults } from "../faults.ts";
import type { Faults } from "../faults.ts";
import { createListener } from "../http/listener.ts";
import type { LoggedRequest } from "../http/log.ts";
import { createPipeline } from "../http/pipeline.ts";
import { answerPuq } from "./puq-api.ts";
import { startRun } from "./puq-runs.ts";
import type { NewRun } from "./puq-runs.ts";
import { seedPuq } from "./puq-seed.ts";
import type { PuqRun, PuqState, PuqWorkflow } from "./puq-state.ts";

/** A running stand-in for puq.ai. */
export interface PuqSandbox {
  /** Where its API and its webhooks are, without a slash at the end. */
  url: string;
  /** A valid token. */
  key: string;
  state: PuqState;
  faults: Faults;
  /** Every request so far, the oldest first. */
  requests: LoggedRequest[];
  /** Mistakes of the sandbox itself. */
  errors: unknown[];
  /** The workflow of this name. Throws where there is none. */
  workflow: (name: string) => PuqWorkflow;
  /** Starts a run, as a schedule or another service would. */
  run: (name: string, given?: NewRun) => PuqRun;
  /** Somebody approves what a paused run waits for. */
  approve: (run: PuqRun) => void;
  /** From now on the token is refused with 401. */
  revokeKey: () => void;
  restoreKey: () => void;
  stop: () => Promise<void>;
  resume: () => Promise<void>;
}

export interface PuqSandboxOptions {
  /** 0 picks a free one. */
  port?: number;
  latencyMilliseconds?: number;
  /** Gives the time in Unix milliseconds. */
  now?: () => number;
}

const KEY = "puq_5d1c7b0e92aa4f6c8e13";

/** Starts a stand-in for puq.ai on 127.0.0.1. */
export async function startPuqSandbox(options: PuqSandboxOptions = {}): Promise<PuqSandbox> {
  const now = options.now ?? Date.now;
  const state: PuqState = {
    now,
    keys: new Set([KEY]),
    workflows: [],
    versions: [],
    runs: [],
    balance: 1234.56,
    workflowLimit: 5,
    enveloped: false,
  };
  seedPuq(state);
  const faults = createFaults();
  const requests: LoggedRequest[] = [];
  const errors: unknown[] = [];
  const latencyMilliseconds = options.latencyMilliseconds ?? 0;
  const pipeline = createPipeline({ faults, requests, errors, now, latencyMilliseconds });
  const listener = createListener(
    options.port ?? 0,
    (message, response) => pipeline(message, response, (request) => answerPuq(state, request)),
    (_, connection) => connection.destroy(),
  );
  await listener.start();

  const workflow = (name: string): PuqWorkflow => {
    const found = state.workflows.find((one) => one.name === name);
    if (!found) throw new Error(`The sandbox has no automation called "${name}".`);
    return found;
  };
  return {
    url: `http://127.0.0.1:${listener.port}`,
    key: KEY,
    state,
    faults,
    requests,
    errors,
    workflow,
    run: (name, given) => startRun(state, workflow(name), given),
    approve: (run) => {
      run.outcome = "SUCCEEDED";
    },
    revokeKey: () => state.keys.delete(KEY),
    restoreKey: () => state.keys.add(KEY),
    stop: listener.stop,
    resume: listener.start,
  };
}
