import { browser } from "wxt/browser";
import type { Fault as RequestFault, FaultAction } from "../../sandbox/faults.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import {
  addDamagedRecord,
  blockDatabase,
  hurryDeadlines,
  loseDatabase,
  refuseDatabaseReads,
  refuseDatabaseWrites,
  refuseStorageWrites,
  type Cleanup,
} from "./disk.ts";
import type { Random } from "./random.ts";
import { REQUEST_FAULTS } from "./requests.ts";
import {
  ACTIONS,
  actRequest,
  completeForThem,
  LOOK_REQUEST,
  TWO_WINDOWS,
  type Action,
  type Scene,
} from "./scene.ts";
import type { Stage } from "./stage.ts";

/**
 * Where in an action's life something goes wrong: while the background takes it over; while it looks how things stand,
 * before anything was sent; while it sends; while it looks what became of a request that nobody answered.
 */
export type Step = "taking over" | "reading" | "sending" | "looking";

export interface Run {
  sandbox: Sandbox;
  scene: Scene;
  stage: Stage;
  random: Random;
  /** The message that confirming sends. */
  order: unknown;
  /** What waits for one request to meet, where the fault is of that kind. */
  waiting?: RequestFault;
}

/** Something that goes wrong. `inject` gives what makes it well again. */
export interface Fault {
  name: string;
  steps: readonly Step[];
  /** Which actions it can meet; all if left out. */
  actions?: readonly Action[];
  /** True: it takes the files that a person added, so that only to be asked for them again is left. */
  losesFiles?: boolean;
  inject: (run: Run, step: Step) => Cleanup | Promise<Cleanup>;
}

const DAY = 86_400_000;
const LATER: readonly Step[] = ["reading", "sending", "looking"];
const EACH: readonly Step[] = ["taking over", ...LATER];
/** A tick is one request: nothing is read before it, and nobody looks for it afterwards. */
const STEPS_OF_TICK: readonly Step[] = ["taking over", "sending"];
const nothing: Cleanup = () => undefined;

/** The most steps of disk and network that a delivery is known to take. */
const MOST_STEPS = 45;

/** The next request of the step meets the fault. */
function waitForRequest(run: Run, step: Step, action: FaultAction): RequestFault {
  const match = step === "sending" ? actRequest(run.scene) : LOOK_REQUEST;
  run.waiting = run.sandbox.faults.add({ match, times: 1, action });
  return run.waiting;
}

const onRequest: Fault[] = Object.entries(REQUEST_FAULTS).map(([name, action]) => ({
  name,
  steps: LATER,
  inject: (run, step) => waitForRequest(run, step, action).remove,
}));

const noAnswer: Fault = {
  name: "no answer in time",
  steps: LATER,
  inject(run, step) {
    const waiting = waitForRequest(run, step, { kind: "hang" });
    const slowDown = hurryDeadlines(waiting.reached);
    return () => {
      waiting.remove();
      slowDown();
    };
  },
};

const killed: Fault = {
  name: "background killed",
  steps: EACH,
  inject({ stage, random }) {
    stage.dieAt = 1 + random.below(MOST_STEPS);
    return () => {
      stage.dieAt = null;
    };
  },
};

const onServer = (name: string, happen: (run: Run) => Cleanup | void): Fault => ({
  name,
  steps: EACH,
  inject: (run) => happen(run) ?? nothing,
});

/** What others do to the task. Where the server does not let them any more, they do nothing. */
const meanwhile = (name: string, act: (run: Run) => void): Fault => ({
  name,
  steps: EACH,
  inject(run) {
    if (run.sandbox.task(run.scene.task).status === "active") act(run);
    return nothing;
  },
});

const WRONG_VALUES = [
  null,
  7,
  "odd",
  [],
  {},
  { version: 1, value: "odd" },
  { version: 1, value: [{}] },
  { version: 99, value: {} },
];

const wrongType: Fault = {
  name: "stored value of the wrong type",
  steps: EACH,
  async inject({ random }) {
    const keys = Object.keys(await browser.storage.local.get(null)).toSorted();
    await browser.storage.local.set({ [random.pick(keys)]: random.pick(WRONG_VALUES) });
    return nothing;
  },
};

/** Which actions a fault can meet at a step. */
export const actionsAt = (step: Step, { actions = ACTIONS }: Fault): readonly Action[] =>
  STEPS_OF_TICK.includes(step) ? actions : actions.filter((action) => action !== "tick");

/** Everything that can go wrong around the background. */
export const FAULTS: readonly Fault[] = [
  ...onRequest,
  noAnswer,
  killed,
  onServer("key revoked", ({ sandbox }) => {
    sandbox.revokeKey("performer");
    return () => sandbox.restoreKey("performer");
  }),
  onServer("DNS failure", ({ stage }) => {
    stage.resolves = false;
    return () => {
      stage.resolves = true;
    };
  }),
  onServer("permission revoked", ({ stage }) => {
    stage.mayReach = false;
    return () => {
      stage.mayReach = true;
    };
  }),
  onServer("clock moved a day ahead", ({ stage }) => {
    stage.skew += DAY;
  }),
  onServer("clock moved a day back", ({ stage }) => {
    stage.skew -= DAY;
  }),
  meanwhile("task completed by a colleague", ({ sandbox, scene }) => completeForThem(sandbox, scene)),
  meanwhile("task returned by a colleague", ({ sandbox, scene }) =>
    sandbox.returnAs("owner", scene.task, "by a colleague"),
  ),
  meanwhile("task given to somebody else", ({ sandbox, scene }) => {
    sandbox.assignAs("owner", scene.task, "performer2");
    sandbox.unassignAs("owner", scene.task, "performer");
  }),
  meanwhile("task deleted", ({ sandbox, scene }) => sandbox.removeTask(scene.task)),
  {
    name: TWO_WINDOWS,
    steps: ["taking over"],
    actions: ["complete", "return", "launch", "tick", "upload"],
    inject({ stage, order }) {
      void stage.send(order);
      return nothing;
    },
  },
  { name: "storage refuses to write", steps: EACH, inject: refuseStorageWrites },
  { name: "database refuses to write", steps: EACH, inject: refuseDatabaseWrites },
  { name: "database cannot be read", steps: EACH, inject: refuseDatabaseReads },
  { name: "database blocked", steps: EACH, inject: blockDatabase },
  { name: "record of the wrong type in the database", steps: EACH, inject: addDamagedRecord },
  { name: "database missing", steps: ["taking over"], losesFiles: true, inject: loseDatabase },
  wrongType,
];
