import { fireAlarm, listNotifications, readBadge, readStorage, removeHosts } from "../console.ts";
import type { Browser, LaunchOptions } from "../driver.ts";
import { damageFiles } from "../damage-files.ts";
import { POPUP_SIZE } from "../driver.ts";
import { createTemporaryDirectory } from "../temporary-directory.ts";
import { until } from "../wait.ts";
import { collectErrors } from "./errors.ts";
import { installExtension } from "./extension.ts";
import { wrapPage } from "./page.ts";
import { dispatchMenuClick, dispatchOmnibox } from "./dispatch.ts";
import { readMemory } from "./memory.ts";
import { openRealPopup } from "./real-popup.ts";
import { startChromium } from "./start.ts";

/** Where the extension's databases lie in a profile. */
const DATABASES = /IndexedDB\/chrome-extension_.*\.leveldb\//;

/** Starts Chromium, Chrome or Edge with a profile of its own and the extension in it. */
export async function launchChromium(options: LaunchOptions, executable: string): Promise<Browser> {
  const { viewport = POPUP_SIZE } = options;
  const directory = createTemporaryDirectory();
  const errors = new Set<string>();
  const closed = Promise.withResolvers<void>();
  let isRestarting = false;
  const start = async () => {
    const started = await startChromium(options, executable, directory.path);
    await collectErrors(started.context, started.root, errors);
    started.context.once("close", () => isRestarting || closed.resolve());
    const { context, root } = started;
    return {
      ...started,
      extension: await installExtension(context, root, options.extension, directory.path),
    };
  };
  let { context, root, version, extension } = await start();
  const closeWelcome = async () => {
    const isWelcome = (page: { url: () => string }) => page.url() === `${extension.origin}/welcome.html`;
    const page = await until(() => context.pages().find(isWelcome), "the welcome page to open");
    await page.close();
  };
  if (!options.welcome) await closeWelcome();

  return {
    kind: "chromium",
    version,
    origin: extension.origin,
    canAnswerPrompts: false,
    closed: closed.promise,
    async open(name, { hash = "", ...size } = {}) {
      const page = await context.newPage();
      if (!options.headed) await page.setViewportSize({ ...viewport, ...size });
      await page.goto(`${extension.origin}/${name}.html${hash && `#${hash}`}`);
      return wrapPage(page);
    },
    async waitForPage(url) {
      const fits = (address: string) => (typeof url === "string" ? address.includes(url) : url.test(address));
      const page = await until(
        () => context.pages().find((page) => page.url().startsWith(extension.origin) && fits(page.url())),
        `a page at ${String(url)}`,
      );
      await page.waitForLoadState();
      return wrapPage(page);
    },
    openRealPopup: () => openRealPopup(root, extension.id, `${extension.origin}/popup.html`),
    grantHost: (origins) => extension.grant({ origins }),
    grantNotifications: () => extension.grant({ permissions: ["notifications"] }),
    revokeHost: (origins) => extension.run(removeHosts, origins),
    answerPermissionPrompt: async () => {
      throw new Error("Chromium's permission question cannot be answered without a window: use grantHost.");
    },
    stopBackground: () => extension.stop(),
    wakeBackground: () => extension.wake(),
    isBackgroundRunning: () => extension.isRunning(),
    fireAlarm: (name) => extension.run(fireAlarm, name),
    chooseMenuEntry: (entry, { title, ...info }) =>
      extension.runInWorker(dispatchMenuClick, { menuItemId: entry, ...info }, { title, url: info.pageUrl }),
    enterInAddressBar: (words) => extension.runInWorker(dispatchOmnibox, words),
    badge: () => extension.run(readBadge),
    notifications: () => extension.run(listNotifications),
    memory: () => readMemory(root, extension.origin),
    runInExtension: (run, ...given) => extension.run(run, ...given),
    runInBackground: (run, ...given) => extension.runInWorker(run, ...given),
    readStorage: () => extension.run(readStorage),
    setOffline: (offline) => context.setOffline(offline),
    setNames: (lead) => extension.setNames(lead),
    update: () => extension.update(),
    async restart({ damaged = false } = {}) {
      const granted = extension.granted();
      isRestarting = true;
      const gone = new Promise<void>((resolve) => context.once("close", () => resolve()));
      root.send("Browser.crash").catch(() => undefined);
      await gone;
      if (damaged) damageFiles(directory.path, DATABASES);
      ({ context, root, version, extension } = await start());
      isRestarting = false;
      await extension.grant(granted);
    },
    extensionErrors: async () => [...errors],
    async reinstall() {
      await extension.reinstall();
      if (!options.welcome) await closeWelcome();
    },
    async close() {
      await context.close();
      directory.remove();
    },
  };
}
