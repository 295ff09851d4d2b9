import { fireAlarm, readBadge, readStorage, removeHosts } from "../console.ts";
import { damageFiles } from "../damage-files.ts";
import { POPUP_SIZE } from "../driver.ts";
import type { Browser, ColorScheme, LaunchOptions, Preferences } from "../driver.ts";
import { createTemporaryDirectory } from "../temporary-directory.ts";
import { until } from "../wait.ts";
import { EXTENSION_UUID, installExtension, readExtensionId } from "./extension.ts";
import { wrapPage } from "./page.ts";
import {
  answerDoorhanger,
  clickMenuEntry,
  enterOmnibox,
  listAlerts,
  listErrors,
  overrideColorScheme,
  overridePreferences,
  readMemory,
  setNames,
  setNetwork,
} from "./privileged.ts";
import { openRealPopup } from "./real-popup.ts";
import { startFirefox } from "./start.ts";
import { listTabs, openTab } from "./tabs.ts";

/** Where the extension's databases lie in a profile: those of its pages, not what the browser keeps for it. */
const DATABASES = /storage\/default\/moz-extension\+\+\+[^/^]+\/idb\/[^/]+\.sqlite/;

/** Starts Firefox with a profile of its own and the extension in it. */
export async function launchFirefox(options: LaunchOptions, executable: string): Promise<Browser> {
  const { viewport = POPUP_SIZE } = options;
  const directory = createTemporaryDirectory();
  const uuids = { [readExtensionId(options.extension)]: EXTENSION_UUID };
  const closed = Promise.withResolvers<void>();
  const errors: string[] = [];
  let isRestarting = false;
  const start = async () => {
    const started = await startFirefox(options, executable, directory.path, uuids);
    void started.exited.then(() => isRestarting || closed.resolve());
    const extension = await installExtension(started.bidi, options.extension);
    if (!options.headed) await extension.inBrowser(overrideColorScheme, options.colorScheme ?? "light");
    return { ...started, extension };
  };
  let { bidi, version, exited, quit, kill, extension } = await start();
  const { origin } = extension;
  const inBrowser: typeof extension.inBrowser = (run, ...given) => extension.inBrowser(run, ...given);
  const closeWelcome = async () => {
    const isWelcome = ({ url }: { url: string }) => url === `${origin}/welcome.html`;
    const tab = await until(async () => (await listTabs(bidi)).find(isWelcome), "the welcome page to open");
    await bidi.send("browsingContext.close", { context: tab.context });
  };
  if (!options.welcome) await closeWelcome();
  const emulation = {
    setColorScheme: (scheme: ColorScheme) => inBrowser(overrideColorScheme, scheme),
    setPreferences: (preferences: Preferences) => inBrowser(overridePreferences, preferences),
  };
  const wrap = (context: string) => wrapPage(bidi, context, emulation);

  return {
    kind: "firefox",
    version,
    origin,
    canAnswerPrompts: true,
    closed: closed.promise,
    async open(name, { hash = "", ...size } = {}) {
      const url = `${origin}/${name}.html${hash && `#${hash}`}`;
      return wrap(await openTab(bidi, url, options.headed ? {} : { size: { ...viewport, ...size } }));
    },
    async waitForPage(url) {
      const fits = (address: string) => (typeof url === "string" ? address.includes(url) : url.test(address));
      const tab = await until(
        async () => (await listTabs(bidi)).find((one) => one.url.startsWith(origin) && fits(one.url)),
        `a page at ${String(url)}`,
      );
      const page = wrap(tab.context);
      await until(() => page.evaluate(() => document.readyState === "complete"), `${tab.url} to load`);
      return page;
    },
    openRealPopup: () => openRealPopup(extension.id, { inBrowser, inExtension: extension.evaluate }),
    grantHost: (origins) => extension.grant({ origins }),
    grantNotifications: () => extension.grant({ permissions: ["notifications"] }),
    revokeHost: (origins) => extension.run(removeHosts, origins),
    async answerPermissionPrompt(allow) {
      await until(() => inBrowser(answerDoorhanger, allow), "the permission question");
    },
    stopBackground: () => extension.stop(),
    wakeBackground: () => extension.wake(),
    isBackgroundRunning: () => extension.isRunning(),
    fireAlarm: (name) => extension.run(fireAlarm, name),
    chooseMenuEntry: async (entry, { title: _title, ...info }) =>
      inBrowser(clickMenuEntry, extension.id, { menuItemId: entry, ...info }),
    enterInAddressBar: (words) => inBrowser(enterOmnibox, extension.id, words),
    badge: () => extension.run(readBadge),
    notifications: () => inBrowser(listAlerts),
    memory: () => inBrowser(readMemory),
    runInExtension: (run, ...given) => extension.run(run, ...given),
    runInBackground: (run, ...given) => extension.runInBackground(run, ...given),
    readStorage: () => extension.run(readStorage),
    setOffline: (offline) => inBrowser(setNetwork, offline),
    setNames: (lead) => inBrowser(setNames, lead),
    update: () => extension.update(),
    async restart({ damaged = false } = {}) {
      errors.push(...(await inBrowser(listErrors, extension.id)));
      const granted = extension.granted();
      isRestarting = true;
      kill();
      await exited;
      if (damaged) damageFiles(directory.path, DATABASES);
      ({ bidi, version, exited, quit, kill, extension } = await start());
      isRestarting = false;
      await extension.grant(granted);
    },
    extensionErrors: async () => [...errors, ...(await inBrowser(listErrors, extension.id))],
    async reinstall() {
      await extension.reinstall();
      if (!options.welcome) await closeWelcome();
    },
    async close() {
      await quit();
      directory.remove();
    },
  };
}
