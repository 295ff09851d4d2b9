import { signal } from "@preact/signals";
import { act, render } from "@testing-library/preact";
import type { ComponentChildren } from "preact";
import type { KnownAutomation } from "../../../lib/app/automation-memory";
import type { AutomationServices } from "../../../lib/app/automation-services";
import type { PuqClient } from "../../../lib/app/call-puq";
import { succeed, type Failure, type Result } from "../../../lib/http/failure";
import type { Http } from "../../../lib/http/http";
import type { PuqRun, PuqRunDetail, PuqRunStep, PuqVersion, PuqWorkflow } from "../../../lib/puq/model";
import type { TriggerAnswer } from "../../../lib/puq/trigger";
import type { PuqAccount } from "../../../lib/store/stored";
import { AutomationContext } from "../automation-context";

export const ACCOUNT: PuqAccount = {
  id: "puq",
  api: "https://api.puq.test",
  name: null,
  remember: true,
  connectedAt: 1,
  watched: [],
};

/** A workflow for tests: what a test does not name is unremarkable. */
export const sampleWorkflow = (workflow: Partial<PuqWorkflow> = {}): PuqWorkflow => ({
  id: "w1",
  name: "Post invoices",
  description: "Creates the bill.",
  webhookUrl: "https://api.puq.test/h/0123456789ab",
  createdAt: 1_000,
  updatedAt: 2_000,
  status: "enabled",
  activeVersion: "v2",
  nextRunAt: null,
  schedule: null,
  metadata: null,
  ...workflow,
});

/** A run for tests. */
export const sampleRun = (run: Partial<PuqRun> = {}): PuqRun => ({
  id: "r1",
  workflow: "w1",
  version: "v2",
  versionName: "Second",
  type: "WEBHOOK_ASYNC",
  status: "SUCCEEDED",
  seconds: 2.34,
  createdAt: 5_000,
  startedAt: 5_000,
  finishedAt: 7_340,
  ...run,
});

/** A step of a run for tests. */
export const sampleStep = (step: Partial<PuqRunStep> = {}): PuqRunStep => ({
  id: "s1",
  name: "Create the bill",
  type: "PIECE",
  status: "SUCCEEDED",
  attempt: 1,
  error: null,
  seconds: 1,
  createdAt: 5_000,
  startedAt: 5_000,
  finishedAt: 6_000,
  ...step,
});

/** A run with its steps for tests. */
export const sampleDetail = (run: Partial<PuqRunDetail> = {}): PuqRunDetail => ({
  ...sampleRun(run),
  steps: [sampleStep()],
  stepCount: 1,
  ...run,
});

/** A version for tests. */
export const sampleVersion = (revision: number, version: Partial<PuqVersion> = {}): PuqVersion => ({
  id: `v${revision}`,
  name: `Version ${revision}`,
  revision,
  state: "published",
  createdAt: revision * 1_000,
  updatedAt: revision * 1_000,
  ...version,
});

/** One page of a list, as the client gives it. */
export const pageOf = <Item,>(items: Item[], total = items.length) =>
  succeed({ items, total, page: 1, limit: 20, unreadable: 0, succeeded: null, failed: null });

type Answers = Partial<Record<keyof PuqClient, (...given: unknown[]) => unknown>>;

interface WorldOptions {
  account?: PuqAccount | null;
  workflows?: PuqWorkflow[];
  /** What puq.ai answers, where it is not what the workflows say. */
  server?: Answers;
  trigger?: Result<TriggerAnswer>;
  kept?: KnownAutomation[];
  bodies?: Record<string, string>;
}

/** A server, a background and a memory that answer as a test says. */
export function makeWorld({
  account = ACCOUNT,
  workflows = [sampleWorkflow()],
  server = {},
  trigger,
  kept,
  bodies = {},
}: WorldOptions = {}) {
  const stored = signal<PuqAccount | null | undefined>(account);
  const asked: [name: string, ...given: unknown[]][] = [];
  const sent: { name: string; input: unknown }[] = [];
  const triggered: { url: string; wait: boolean; json: unknown }[] = [];
  const missing: Failure = { kind: "not-found", url: "https://api.puq.test", status: 404, detail: null };
  const usual: Answers = {
    listWorkflows: () => succeed({ workflows, unreadable: 0 }),
    getWorkflow(id) {
      const found = workflows.find((one) => one.id === id);
      return found ? succeed(found) : { ok: false, failure: missing };
    },
    setWorkflowStatus: (_, status) => succeed(status),
    listExecutions: () => pageOf([]),
    listVersions: () => pageOf([]),
    publishVersion: () => succeed(null),
  };
  const client = new Proxy(
    {},
    {
      get:
        (_target, name: keyof PuqClient) =>
        (_http: unknown, ...given: unknown[]) => {
          asked.push([name, ...given]);
          const answer = server[name] ?? usual[name];
          return Promise.resolve(answer?.(...given) ?? { ok: false, failure: missing });
        },
    },
  ) as PuqClient;
  const services: AutomationServices = {
    followAutomations: () => ({ value: stored, stop: () => undefined }),
    callPuq: (_account, call) => call(client, {} as Http),
    triggerPuq(url, { wait, json }) {
      triggered.push({ url, wait, json });
      return trigger ? Promise.resolve(trigger) : new Promise(() => undefined);
    },
    send: ((name: string, input: unknown) => {
      sent.push({ name, input });
      return Promise.resolve(succeed(null));
    }) as AutomationServices["send"],
    requestAccess: () => Promise.resolve(true),
    readAutomations: () => Promise.resolve(kept ? { at: 3_000, rows: kept } : null),
    keepAutomations: () => Promise.resolve(),
    readBody: (_account, workflow) => Promise.resolve(bodies[workflow] ?? null),
    async keepBody(_account, workflow, text) {
      bodies[workflow] = text;
    },
  };
  const settle = async () => {
    for (let turn = 0; turn < 6; turn++) await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  };
  const show = async (children: ComponentChildren) => {
    render(<AutomationContext.Provider value={services}>{children}</AutomationContext.Provider>);
    await settle();
  };
  return {
    services,
    stored,
    sent,
    triggered,
    bodies,
    show,
    settle,
    questions: (name: keyof PuqClient) => asked.filter(([one]) => one === name).map(([, ...given]) => given),
  };
}
