import type { BrowserContext, CDPSession, Page as PlaywrightPage } from "playwright";
import { callExpression } from "../call-expression.ts";
import { CONSOLE_PATH } from "../console.ts";
import { until } from "../wait.ts";
import { copyBuild } from "./test-build.ts";
import type { Grants } from "./test-build.ts";

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
  let quietPage: PlaywrightPage | null = null;

  const openConsole = async () => {
    if (quietPage && !quietPage.isClosed()) return quietPage;
    quietPage = await context.newPage();
    await quietPage.goto(`${origin}${CONSOLE_PATH}`);
    return quietPage;
  };
  const isRunning = async () =>
    (await root.send("Target.getTargets")).targetInfos.some(
      ({ type, url }) => type === "service_worker" && url.startsWith(`${origin}/`),
    );
  const commandWorkers = async (command: (session: CDPSession) => Promise<unknown>) => {
    const session = await context.newCDPSession(await openConsole());
    await session.send("ServiceWorker.enable");
    await command(session);
    await session.detach();
  };
  await until(isRunning, "the service worker to start");

  return {
    id,
    origin,
    isRunning,
    isConsole: (page: PlaywrightPage) => page === quietPage,
    /** Runs a self-contained function in the quiet page. */
    async run<Result, Arguments extends unknown[]>(
      given: (...given: Arguments) => Result | Promise<Result>,
      ...args: Arguments
    ): Promise<Result> {
      return (await openConsole()).evaluate(callExpression(given, args));
    },
    stop: async () => {
      await commandWorkers((session) => session.send("ServiceWorker.stopAllWorkers"));
      await until(async () => !(await isRunning()), "the service worker to stop");
    },
    wake: async () => {
      await commandWorkers((session) =>
        session.send("ServiceWorker.startWorker", { scopeURL: `${origin}/` }),
      );
      await until(isRunning, "the service worker to start");
    },
    grant: async ({ origins = [], permissions = [] }: Partial<Grants>) => {
      granted = {
        origins: [...granted.origins, ...origins],
        permissions: [...granted.permissions, ...permissions],
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
