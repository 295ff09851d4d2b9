import { spawn } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { findBrowsers } from "../../../scripts/find-browser.mjs";
import { callExpression } from "../../e2e/support/call-expression.ts";
import { CONSOLE_PATH } from "../../e2e/support/console.ts";
import { createTemporaryDirectory } from "../../e2e/support/temporary-directory.ts";
import { until } from "../../e2e/support/wait.ts";
import { speakCdp, type Session } from "./cdp.ts";

/** The size of a popup. */
const SCREEN = { width: 400, height: 600, deviceScaleFactor: 1, mobile: false };

export interface BenchBrowser {
  version: string;
  root: Session;
  /** Loads a build as an extension of its own: several of the same build share nothing. */
  load: (build: string, name: string) => Promise<Extension>;
  close: () => Promise<void>;
}

export interface Extension {
  name: string;
  origin: string;
  /** Runs a self-contained function in a quiet page of the extension, where none of its scripts run. */
  run: <Result, Given extends unknown[]>(
    work: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ) => Promise<Result>;
  /** Opens an empty page, ready to go to a page of the extension. */
  openPage: () => Promise<OpenPage>;
  /** Waits for a page that the extension opens by itself to be shown, and closes it. */
  closeOpened: (path: string) => Promise<void>;
  /** Attaches to the worker, which has to run. */
  attachWorker: () => Promise<Session>;
  isWorkerRunning: () => Promise<boolean>;
  stopWorkers: () => Promise<void>;
  startWorker: () => Promise<void>;
}

export interface OpenPage {
  session: Session;
  targetId: string;
  evaluate: <Result, Given extends unknown[]>(
    work: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ) => Promise<Result>;
  close: () => Promise<void>;
}

/** Starts Chromium with a profile of its own and without anything in it. */
export async function startBenchBrowser(): Promise<BenchBrowser> {
  const found = (await findBrowsers()).find(({ kind }) => kind === "chromium");
  if (!found) throw new Error("No Chromium is installed that is new enough; `npm test` installs one.");
  const directory = createTemporaryDirectory();
  const child = spawn(
    found.executable,
    [
      "--headless=new",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--user-data-dir=${join(directory.path, "profile")}`,
      "--remote-debugging-pipe",
      "--enable-unsafe-extension-debugging",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-backgrounding-occluded-windows",
      "--disable-renderer-backgrounding",
      "--disable-background-timer-throttling",
      "--password-store=basic",
      "--window-size=1280,1000",
      "--screen-info={1600x1200}",
      "--proxy-server=http://127.0.0.1:9",
      "--proxy-bypass-list=127.0.0.1",
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
  );
  const [, , , input, output] = child.stdio;
  if (!(input instanceof Writable) || !(output instanceof Readable))
    throw new Error("Chromium was started without a pipe.");
  const { root, attach } = speakCdp(input, output);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));

  async function attachPage(targetId: string): Promise<OpenPage> {
    const session = await attach(targetId);
    return {
      session,
      targetId,
      evaluate: (work, ...given) => evaluateIn(session, work, given),
      close: async () => void (await root.send("Target.closeTarget", { targetId })),
    };
  }

  async function load(build: string, name: string): Promise<Extension> {
    const path = join(directory.path, name);
    cpSync(build, path, { recursive: true });
    const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(path, "manifest.json"), "utf8"));
    // What a person allows in a click, the manifest of this copy requires. Its scripts are those of the build.
    writeFileSync(
      join(path, "manifest.json"),
      JSON.stringify({ ...manifest, host_permissions: ["http://127.0.0.1/*"] }),
    );
    const { id } = await root.send("Extensions.loadUnpacked", { path });
    const origin = `chrome-extension://${id}`;
    const open = async (url: string) =>
      attachPage((await root.send("Target.createTarget", { url, background: false })).targetId);
    const quiet = await open(`${origin}${CONSOLE_PATH}`);
    await until(async () => (await quiet.evaluate(() => location.href)).startsWith(origin), "a quiet page");
    await quiet.session.send("ServiceWorker.enable");
    const findTarget = async (wanted: string, path: string) => {
      const { targetInfos } = await root.send("Target.getTargets");
      return targetInfos.find(({ type, url }) => type === wanted && url.startsWith(`${origin}${path}`));
    };
    const findWorker = () => findTarget("service_worker", "/");
    const isWorkerRunning = async () => Boolean(await findWorker());
    return {
      name,
      origin,
      run: quiet.evaluate,
      openPage: async () => {
        const page = await open("about:blank");
        await page.session.send("Emulation.setDeviceMetricsOverride", SCREEN);
        return page;
      },
      async closeOpened(path) {
        const { targetId } = await until(() => findTarget("page", path), `${path} to open`);
        const page = await attachPage(targetId);
        await until(() => page.evaluate(() => document.querySelector("h1") !== null), `${path} to be shown`);
        await page.close();
      },
      attachWorker: async () => {
        const worker = await findWorker();
        if (!worker) throw new Error("The worker does not run.");
        return attach(worker.targetId);
      },
      isWorkerRunning,
      async stopWorkers() {
        await quiet.session.send("ServiceWorker.stopAllWorkers");
        await until(async () => !(await isWorkerRunning()), "the worker to stop");
      },
      async startWorker() {
        await quiet.session.send("ServiceWorker.startWorker", { scopeURL: `${origin}/` });
        await until(isWorkerRunning, "the worker to start");
      },
    };
  }

  return {
    version: found.version,
    root,
    load,
    async close() {
      await root.send("Browser.close").catch(() => undefined);
      await ended;
      directory.remove();
    },
  };
}

/** Runs a self-contained function in a target and gives what it returns. */
export async function evaluateIn<Result, Given extends unknown[]>(
  session: Session,
  work: (...given: Given) => Result | Promise<Result>,
  given: Given,
): Promise<Result> {
  const expression = `${callExpression(work, given)}.then((value) => JSON.stringify(value ?? null))`;
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description ?? JSON.stringify(exceptionDetails));
  return JSON.parse(result.value);
}
