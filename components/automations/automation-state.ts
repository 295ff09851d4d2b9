import { signal, type ReadonlySignal } from "@preact/signals";
import type { KnownAutomation } from "../../lib/app/automation-memory";
import type { AutomationServices } from "../../lib/app/automation-services";
import type { Failure } from "../../lib/http/failure";
import type { PuqRun, PuqVersionDetail, PuqWorkflow, PuqWorkflowRow } from "../../lib/puq/model";
import type { PuqAccount } from "../../lib/store/stored";
import { mayHaveHappened } from "./failure-words";

/** Both states a workflow can be put into. */
export type Switched = "enabled" | "disabled";

/** A switch that was put back because the server said no. */
export interface RefusedSwitch {
  id: string;
  name: string;
  wanted: Switched;
  failure: Failure;
}

export interface AutomationState {
  account: PuqAccount;
  /** Undefined until it is known what was read before; null while nothing ever was. */
  rows: ReadonlySignal<KnownAutomation[] | null | undefined>;
  /** When the list was read, in Unix milliseconds; 0 for never. */
  readAt: ReadonlySignal<number>;
  reading: ReadonlySignal<boolean>;
  failure: ReadonlySignal<Failure | null>;
  /** What switches show while the server has not answered yet, by workflow. */
  wanted: ReadonlySignal<Record<string, Switched>>;
  refused: ReadonlySignal<RefusedSwitch | null>;
  /** Versions that were asked for, by id. */
  versions: ReadonlySignal<Record<string, PuqVersionDetail>>;
  /** Reads the list from the server. */
  read: () => Promise<void>;
  /** Asks for what the list does not tell of one workflow, a few at a time. Null if all went well. */
  learn: (id: string) => Promise<Failure | null>;
  learnVersion: (id: string) => Promise<Failure | null>;
  /** Turns a workflow on or off: at once to the eye, and back if the server refuses. */
  turn: (row: KnownAutomation, wanted: Switched) => Promise<void>;
  /** Takes what was learned elsewhere. */
  patch: (id: string, known: Partial<KnownAutomation>) => void;
  /** The secret address that starts a workflow, kept in this page's memory alone. Undefined while it is not known. */
  addressOf: (id: string) => string | null | undefined;
}

/** Runs asked for at once to find the last one of each workflow. */
const RECENT = 100;
/** How long those are taken for the last ones. Milliseconds. */
const FRESH = 5_000;
/** Workflows that are asked for at the same time. */
const AT_ONCE = 3;

const states = new WeakMap<AutomationServices, AutomationState>();

/** The state of an account. It is begun anew when the account is connected anew. */
export function stateOf(account: PuqAccount, services: AutomationServices): AutomationState {
  const known = states.get(services);
  const { id, connectedAt } = account;
  if (known?.account.id === id && known.account.connectedAt === connectedAt) return known;
  const state = createState(account, services);
  states.set(services, state);
  return state;
}

function createState(account: PuqAccount, services: AutomationServices): AutomationState {
  const rows = signal<KnownAutomation[] | null | undefined>(undefined);
  const readAt = signal(0);
  const reading = signal(false);
  const failure = signal<Failure | null>(null);
  const wanted = signal<Record<string, Switched>>({});
  const refused = signal<RefusedSwitch | null>(null);
  const versions = signal<Record<string, PuqVersionDetail>>({});
  const addresses = new Map<string, string | null>();
  const learning = new Map<string, Promise<Failure | null>>();
  const waiting: (() => void)[] = [];
  let recent: Promise<Map<string, PuqRun | null> | null> | null = null;
  let recentUntil = 0;
  let running = 0;

  const call: <Value>(
    ask: Parameters<typeof services.callPuq<Value>>[1],
  ) => ReturnType<typeof services.callPuq<Value>> = (ask) => services.callPuq(account, ask);
  const keep = () => void services.keepAutomations(account.id, readAt.value, rows.value ?? []);

  void services.readAutomations(account.id).then((kept) => {
    if (rows.value !== undefined) return;
    rows.value = kept?.rows ?? null;
    readAt.value = kept?.at ?? 0;
  });

  const patch: AutomationState["patch"] = (id, known) => {
    rows.value = rows.value?.map((row) => (row.id === id ? { ...row, ...known } : row));
  };

  const take = (workflow: PuqWorkflow, lastRun: PuqRun | null | undefined) => {
    const { webhookUrl, schedule: _, metadata: __, ...known } = workflow;
    addresses.set(workflow.id, webhookUrl);
    const list = rows.value ?? [];
    if (!list.some(({ id }) => id === workflow.id)) rows.value = [...list, { ...known }];
    const before = rows.value?.find(({ id }) => id === workflow.id)?.lastRun;
    const isNewer = lastRun !== undefined && (lastRun?.createdAt ?? 0) >= (before?.createdAt ?? 0);
    patch(workflow.id, { ...known, ...(isNewer && { lastRun }) });
  };

  const listed = ({ webhookUrl, ...row }: PuqWorkflowRow): KnownAutomation => {
    addresses.set(row.id, webhookUrl);
    const known = rows.value?.find(({ id }) => id === row.id);
    return {
      ...row,
      status: known?.status ?? null,
      activeVersion: known?.activeVersion ?? null,
      nextRunAt: known?.nextRunAt ?? null,
      lastRun: known?.lastRun,
    };
  };

  async function read(): Promise<void> {
    if (reading.value) return;
    reading.value = true;
    const answer = await call((client, http) => client.listWorkflows(http));
    reading.value = false;
    failure.value = answer.ok ? null : answer.failure;
    if (!answer.ok) return;
    recentUntil = 0;
    rows.value = answer.value.workflows.map(listed);
    readAt.value = Date.now();
    keep();
  }

  /** The last run of each workflow that ran lately; under "" stands null if there were no others. */
  function readRecent() {
    if (Date.now() > recentUntil) recent = null;
    recentUntil = recent ? recentUntil : Date.now() + FRESH;
    recent ??= call((client, http) => client.listExecutions(http, { limit: RECENT })).then((answer) => {
      if (!answer.ok) return null;
      const { items, total } = answer.value;
      const last = new Map<string, PuqRun | null>();
      if (total <= items.length) last.set("", null);
      for (const run of items) if (!last.has(run.workflow)) last.set(run.workflow, run);
      return last;
    });
    return recent;
  }

  async function findLastRun(id: string): Promise<PuqRun | null | undefined> {
    const last = await readRecent();
    const found = last?.get(id) ?? last?.get("");
    if (found !== undefined) return found;
    const own = await call((client, http) => client.listExecutions(http, { workflow: id, limit: 1 }));
    return own.ok ? (own.value.items[0] ?? null) : undefined;
  }

  async function ask(id: string): Promise<Failure | null> {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    const [answer, lastRun] = await Promise.all([
      call((client, http) => client.getWorkflow(http, id)),
      findLastRun(id),
    ]);
    running--;
    waiting.shift()?.();
    if (answer.ok) take(answer.value, lastRun);
    if (running === 0) keep();
    return answer.ok ? null : answer.failure;
  }

  function learn(id: string): Promise<Failure | null> {
    const asked = learning.get(id) ?? ask(id).finally(() => learning.delete(id));
    learning.set(id, asked);
    return asked;
  }

  async function learnVersion(id: string): Promise<Failure | null> {
    if (versions.value[id]) return null;
    const answer = await call((client, http) => client.getVersion(http, id));
    if (answer.ok) versions.value = { ...versions.value, [id]: answer.value };
    return answer.ok ? null : answer.failure;
  }

  async function turn({ id, name }: KnownAutomation, goal: Switched): Promise<void> {
    const isOnItsWay = id in wanted.value;
    wanted.value = { ...wanted.value, [id]: goal };
    refused.value = null;
    if (isOnItsWay) return;
    for (let sent: Switched | undefined; sent !== wanted.value[id];) {
      sent = wanted.value[id] ?? goal;
      const status = sent;
      const answer = await call((client, http) => client.setWorkflowStatus(http, id, status));
      if (answer.ok) patch(id, { status: answer.value });
      else {
        if (mayHaveHappened(answer.failure)) await learn(id);
        const isSo = rows.value?.find((row) => row.id === id)?.status === status;
        if (!isSo) refused.value = { id, name, wanted: status, failure: answer.failure };
        break;
      }
    }
    const { [id]: _, ...others } = wanted.value;
    wanted.value = others;
    keep();
  }

  return {
    account,
    rows,
    readAt,
    reading,
    failure,
    wanted,
    refused,
    versions,
    read,
    learn,
    learnVersion,
    turn,
    patch,
    addressOf: (id) => addresses.get(id),
  };
}
