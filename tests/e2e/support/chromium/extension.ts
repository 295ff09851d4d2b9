import type { BrowserContext, CDPSession, Page as PlaywrightPage } from "playwright";
import { callExpression, callWithScope } from "../call-expression.ts";
import { CONSOLE_PATH } from "../console.ts";
import type { BackgroundScope } from "../driver.ts";
import { pause, until } from "../wait.ts";
import { attachTarget, type AttachedTarget } from "./cdp-target.ts";
import { copyBuild } from "./test-build.ts";
import type { Grants } from "./test-build.ts";

/** Chromium takes this long until it shows a worker's requests after it has said that it does. */
const CUT_MILLISECONDS = 800;

/** The extension in a running Chromium: loads it, gives it permissions, runs functions in a quiet page of it. */
export async function installExtension(
  context: BrowserContext,
  root: CDPSession,
  build: string,
  directory: string,
) {
  const copies = copyBuild(build, directory);
  const load = async (path: string) => (await root.send("Extensions.loadUnpacked", { path })).id;
  const id = await load(copies.real);
  const origin = `chrome-extension://${id}`;
  let granted: Grants = { origins: [], permissions: [] };
  const nameless: AttachedTarget[] = [];
  let quietPage: PlaywrightPage | null = null;

  const openConsole = async () => {
    if (quietPage && !quietPage.isClosed()) return quietPage;
    quietPage = await context.newPage();
    await quietPage.goto(`${origin}${CONSOLE_PATH}`);
    return quietPage;
  };
  const isWorker = ({ type, url }: { type: string; url: string }) =>
    type === "service_worker" && url.startsWith(`${origin}/`);
  const listWorkers = async () =>
    (await root.send("Target.getTargets")).targetInfos.filter(isWorker).map(({ targetId }) => targetId);
  const isRunning = async () => (await listWorkers()).length > 0;
  const commandWorkers = async (command: (session: CDPSession) => Promise<unknown>) => {
    const session = await context.newCDPSession(await openConsole());
    await session.send("ServiceWorker.enable");
    await command(session);
    await session.detach();
  };
  /** A worker that is only starting does not hear that it is to stop, and an open page starts another at once. */
  const stop = async () => {
    const before = await listWorkers();
    await until(async () => {
      await commandWorkers((session) => session.send("ServiceWorker.stopAllWorkers"));
      const now = await listWorkers();
      return !before.some((worker) => now.includes(worker));
    }, "the service worker to stop");
  };
  const wake = async () => {
    await commandWorkers((session) => session.send("ServiceWorker.startWorker", { scopeURL: `${origin}/` }));
    await until(isRunning, "the service worker to start");
  };
  await until(isRunning, "the service worker to start");

  return {
    id,
    origin,
    isRunning,
    /** Runs a self-contained function in the quiet page. */
    async run<Result, Arguments extends unknown[]>(
      given: (...given: Arguments) => Result | Promise<Result>,
      ...args: Arguments
    ): Promise<Result> {
      return (await openConsole()).evaluate(callExpression(given, args));
    },
    /**
     * Runs a self-contained function in the service worker, which has to be running, with its scope. A worker from before a reload may
     * still be listed, deaf to the browser and without effect on it; nothing tells which it is, so both run it.
     */
    async runInWorker<Arguments extends unknown[]>(
      given: (scope: BackgroundScope, ...given: Arguments) => void,
      ...args: Arguments
    ): Promise<void> {
      const workers = await listWorkers();
      if (workers.length === 0) throw new Error("The service worker does not run.");
      for (const targetId of workers) {
        const target = await attachTarget(root, targetId);
        const { exceptionDetails } = await target.send("Runtime.evaluate", {
          expression: callWithScope(given, "globalThis", args),
          awaitPromise: true,
        });
        if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      }
    },
    stop,
    wake,
    granted: () => granted,
    /** The worker's requests fail as where a name leads nowhere. */
    async setNames(lead: boolean): Promise<void> {
      for (const target of nameless.splice(0)) await target.send("Fetch.disable").catch(() => undefined);
      if (lead) return;
      for (const targetId of await listWorkers()) {
        const target = await attachTarget(root, targetId, (method, { requestId }) => {
          if (method !== "Fetch.requestPaused") return;
          const failed = { requestId, errorReason: "NameNotResolved" };
          target.send("Fetch.failRequest", failed).catch(() => undefined);
        });
        nameless.push(target);
        await target.send("Fetch.enable");
      }
      await pause(CUT_MILLISECONDS);
    },
    async update(): Promise<void> {
      await load(copies.real);
      await until(isRunning, "the service worker to start again");
    },
    grant: async ({ origins = [], permissions = [] }: Partial<Grants>) => {
      granted = {
        origins: [...new Set([...granted.origins, ...origins])],
        permissions: [...new Set([...granted.permissions, ...permissions])],
      };
      copies.require(granted);
      await load(copies.granting);
      await load(copies.real);
      await until(isRunning, "the service worker to start again");
    },
    reinstall: async () => {
      granted = { origins: [], permissions: [] };
      await root.send("Extensions.uninstall", { id });
      await load(copies.real);
      await until(isRunning, "the service worker to start again");
    },
  };
}
