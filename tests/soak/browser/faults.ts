import { z } from "zod/mini";
import type { FaultAction } from "../../sandbox/faults.ts";
import { REQUEST_FAULTS } from "../faults/requests.ts";
import { connectDirectly } from "../../e2e/support/connect-directly.ts";
import { LOOPBACK } from "../../e2e/support/connect.ts";
import { pause } from "../../e2e/support/wait.ts";
import { actRequest, completeForThem, TWO_WINDOWS } from "../faults/scene.ts";
import { isMet, type BrowserFault, type Case } from "./case.ts";
import { hurryDeadlines, refuseInDatabase, refuseStorageWrites } from "./in-background.ts";
import { blockDatabase, deleteDatabase, sendMessage, writeStorage } from "./in-extension.ts";
import { makeOlder, shiftTimes, spoilStorage } from "./stored.ts";

const DAY = 86_400_000;
const BLOCKED_MILLISECONDS = 1_500;
const HURRIED_MILLISECONDS = 1_500;

const requests: BrowserFault[] = Object.entries(REQUEST_FAULTS).map(([name, action]) => ({
  name,
  step: "sending",
  slow: name.includes("Retry-After"),
  beforeConfirming: (run) => waitForRequest(run, action),
}));

/** The request that carries the action out meets the fault. */
function waitForRequest(run: Case, action: FaultAction): void {
  run.held = run.app.sandbox.faults.add({ match: actRequest(run.scene), times: 1, action });
}

/** The key went with the database: the person enters it anew. */
async function enterKeyAgain({ app: { browser, sandbox }, connection }: Case): Promise<void> {
  const { local } = await browser.readStorage();
  const stored = connectionsSchema.parse(local["connections"]).value.find(({ id }) => id === connection);
  const { person, account, credential } = stored ?? {};
  const input = { connection, key: sandbox.keys.performer, credential, person, account };
  await browser.runInExtension(sendMessage, { name: "replace-key", input });
}

const connectionsSchema = z.object({
  value: z.array(
    z.object({ id: z.string(), person: z.unknown(), account: z.unknown(), credential: z.unknown() }),
  ),
});

/** Something ends while the server has the request. */
function ended(
  name: string,
  action: FaultAction,
  end: (app: Case["app"]) => Promise<void>,
  more?: Partial<BrowserFault>,
): BrowserFault {
  return {
    name,
    step: "sending",
    wide: true,
    ...more,
    beforeConfirming: (run) => waitForRequest(run, action),
    afterConfirming: async (run) => {
      const { app, held } = run;
      await isMet(run);
      await end(app);
      held?.release();
      await app.browser.wakeBackground();
    },
  };
}

const killBackground = ({ browser }: Case["app"]) => browser.stopBackground();
const killBrowser = ({ browser }: Case["app"]) => browser.restart();
const update = ({ browser }: Case["app"]) => browser.update();
/** The extension was an older one until now. */
async function updateFromFirst({ browser }: Case["app"]): Promise<void> {
  await browser.stopBackground();
  await makeOlder(browser);
  await browser.update();
}

async function startAnew({ app: { browser } }: Case): Promise<void> {
  await browser.stopBackground();
  await browser.wakeBackground();
}

/** What the background does with its disk fails until it is started anew: as it takes over, and as it sends. */
const onDisk = (
  name: string,
  breakIt: (browser: Case["app"]["browser"]) => Promise<void>,
): BrowserFault[] => [
  {
    name,
    step: "taking over",
    alone: true,
    beforeConfirming: async ({ app: { browser } }) => {
      await browser.wakeBackground();
      await breakIt(browser);
    },
    heal: startAnew,
  },
  {
    name,
    step: "sending",
    wide: true,
    afterConfirming: ({ app: { browser } }) => breakIt(browser),
    heal: startAnew,
  },
];

/**
 * The browser's clock jumps, and jumps back. Nobody can move the clock that a worker was started with, so everything else
 * moves the other way: the server, and all that the extension has stored.
 */
const clockMoved = (name: string, milliseconds: number): BrowserFault => {
  const jump = async ({ app: { browser, clock } }: Case, by: number) => {
    await browser.stopBackground();
    clock.skew -= by;
    await shiftTimes(browser, -by);
    await browser.wakeBackground();
  };
  return {
    name,
    step: "sending",
    wide: true,
    afterConfirming: (run) => jump(run, milliseconds),
    heal: (run) => jump(run, -milliseconds),
  };
};

const meanwhile = (name: string, act: (run: Case) => void): BrowserFault[] => [
  { name, step: "taking over", beforeConfirming: act },
  {
    name,
    step: "looking",
    beforeConfirming: (run) => waitForRequest(run, { kind: "drop-before" }),
    afterConfirming: async (run) => {
      await isMet(run);
      if (run.app.sandbox.task(run.scene.task).status === "active") act(run);
    },
  },
];

/** Everything that goes wrong in a real browser. What can be tried in Node alone stands in `../faults`. */
export const BROWSER_FAULTS: readonly BrowserFault[] = [
  { name: "nothing", step: "by hand", byHand: true, actions: ["complete"] },
  { name: "popup closed at once", step: "by hand", byHand: true, closesAtOnce: true, actions: ["complete"] },
  { name: "nothing", step: "by hand", byHand: true, actions: ["tick", "upload"] },
  {
    name: "popup closed at once",
    step: "by hand",
    byHand: true,
    closesAtOnce: true,
    actions: ["tick", "upload"],
  },
  ...requests,
  {
    name: "no answer in time",
    step: "sending",
    slow: true,
    actions: ["complete", "return", "comment", "launch", "tick"],
    beforeConfirming: (run) => waitForRequest(run, { kind: "hang" }),
  },
  {
    // the bytes of a file may take five minutes
    name: "no answer in time, sooner",
    step: "sending",
    wide: true,
    actions: ["upload"],
    beforeConfirming: async (run) => {
      waitForRequest(run, { kind: "hang" });
      await run.app.browser.wakeBackground();
      await run.app.browser.runInBackground(hurryDeadlines, HURRIED_MILLISECONDS);
    },
    heal: async (run) => {
      await isMet(run);
      await pause(2 * HURRIED_MILLISECONDS);
      await startAnew(run);
    },
  },
  ended("background killed before the server acted", { kind: "hang" }, killBackground),
  ended("background killed after the server acted", { kind: "hold" }, killBackground),
  ended("browser killed before the server acted", { kind: "hang" }, killBrowser, { percent: 3 }),
  ended("browser killed after the server acted", { kind: "hold" }, killBrowser, { percent: 3 }),
  ended("extension updated before the server acted", { kind: "hang" }, update),
  ended("extension updated after the server acted", { kind: "hold" }, update),
  ended("extension updated from the first version", { kind: "hold" }, updateFromFirst),
  ...onDisk("storage refuses to write", (browser) => browser.runInBackground(refuseStorageWrites)),
  ...onDisk("database refuses to write", (browser) =>
    browser.runInBackground(refuseInDatabase, ["put", "add"]),
  ),
  ...onDisk("database cannot be read", (browser) =>
    browser.runInBackground(refuseInDatabase, ["get", "getAll", "count"]),
  ),
  {
    name: "database blocked",
    step: "sending",
    wide: true,
    afterConfirming: ({ app }) => app.browser.runInExtension(blockDatabase, BLOCKED_MILLISECONDS),
  },
  {
    name: "database missing",
    step: "taking over",
    alone: true,
    losesFiles: true,
    beforeConfirming: ({ app }) => app.browser.runInExtension(deleteDatabase),
    heal: enterKeyAgain,
  },
  clockMoved("clock moved a day ahead", DAY),
  clockMoved("clock moved a day back", -DAY),
  {
    name: "DNS failure",
    step: "reading",
    wide: true,
    beforeConfirming: ({ app }) => app.browser.setNames(false),
    heal: ({ app }) => app.browser.setNames(true),
  },
  {
    name: "permission revoked",
    step: "reading",
    wide: true,
    beforeConfirming: ({ app }) => app.browser.revokeHost(LOOPBACK),
    heal: ({ app }) => app.browser.grantHost(LOOPBACK),
  },
  {
    name: "background killed",
    step: "taking over",
    wide: true,
    afterConfirming: async ({ app }) => {
      await app.browser.stopBackground();
      await app.browser.wakeBackground();
    },
  },
  {
    name: "server away",
    step: "reading",
    wide: true,
    beforeConfirming: ({ app }) => app.sandbox.stop(),
    heal: ({ app }) => app.sandbox.resume(),
  },
  {
    name: "key revoked",
    step: "reading",
    wide: true,
    beforeConfirming: ({ app }) => app.sandbox.revokeKey("performer"),
    heal: ({ app }) => app.sandbox.restoreKey("performer"),
  },
  {
    name: TWO_WINDOWS,
    step: "taking over",
    actions: ["complete", "return", "launch", "tick", "upload"],
    twice: true,
  },
  {
    name: "stored outbox of the wrong type",
    step: "reading",
    afterConfirming: ({ app }) =>
      app.browser.runInExtension(writeStorage, { outbox: { version: 1, value: 7 } }),
  },
  {
    name: "everything else stored of the wrong type",
    step: "reading",
    wide: true,
    afterConfirming: ({ app }) => spoilStorage(app.browser),
    heal: ({ app: { browser, sandbox } }) => connectDirectly(browser, sandbox.url, sandbox.keys.performer),
  },
  ...meanwhile("task completed by a colleague", ({ app, scene }) => completeForThem(app.sandbox, scene)),
  ...meanwhile("task returned by a colleague", ({ app, scene }) =>
    app.sandbox.returnAs("owner", scene.task, "by a colleague"),
  ),
  ...meanwhile("task given to somebody else", ({ app, scene }) => {
    app.sandbox.assignAs("owner", scene.task, "performer2");
    app.sandbox.unassignAs("owner", scene.task, "performer");
  }),
  ...meanwhile("task deleted", ({ app, scene }) => app.sandbox.removeTask(scene.task)),
];
