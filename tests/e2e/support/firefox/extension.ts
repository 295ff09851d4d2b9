import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod/mini";
import { callWithScope } from "../call-expression.ts";
import { CONSOLE_PATH } from "../console.ts";
import type { BackgroundScope } from "../driver.ts";
import { until } from "../wait.ts";
import type { Bidi } from "./bidi.ts";
import {
  addPermissions,
  pinToToolbar,
  readBackgroundState,
  terminateBackground,
  wakeupBackground,
} from "./privileged.ts";
import { evaluateIn, runIn } from "./scope.ts";
import { findBrowserScope, listTabs, openTab } from "./tabs.ts";

/** The internal address of our extension's pages, which is otherwise random. */
export const EXTENSION_UUID = "11111111-2222-4333-8444-555555555555";

const manifestSchema = z.object({
  browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }),
});

/** The add-on id in a build's manifest. */
export function readExtensionId(build: string): string {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(build, "manifest.json"), "utf8")));
  return manifest.browser_specific_settings.gecko.id;
}

/** The extension in a running Firefox: installs it, gives it permissions, runs functions in a quiet page of it. */
export async function installExtension(bidi: Bidi, build: string) {
  const id = readExtensionId(build);
  const origin = `moz-extension://${EXTENSION_UUID}`;
  const scope = await findBrowserScope(bidi);
  const granted = { origins: new Set<string>(), permissions: new Set<string>() };
  let quietPage: string | null = null;

  const inBrowser = <Result, Arguments extends unknown[]>(
    run: (...given: Arguments) => Result | Promise<Result>,
    ...given: Arguments
  ) => runIn(bidi, scope, run, given);
  const openConsole = async () => {
    const open = (await listTabs(bidi)).some(({ context }) => context === quietPage);
    if (quietPage && open) return quietPage;
    quietPage = await openTab(bidi, `${origin}${CONSOLE_PATH}`, { background: true });
    return quietPage;
  };
  const isRunning = async () => (await inBrowser(readBackgroundState, id)) === "running";
  const install = async () => {
    await bidi.send("webExtension.install", { extensionData: { type: "path", path: resolve(build) } });
    await until(isRunning, "the event page to start");
    await inBrowser(pinToToolbar, id);
  };
  await install();

  return {
    id,
    origin,
    inBrowser,
    isRunning,
    /** Evaluates source text in the quiet page. */
    evaluate: async (expression: string) => evaluateIn(bidi, await openConsole(), expression),
    /** Runs a self-contained function in the quiet page. */
    async run<Result, Arguments extends unknown[]>(
      given: (...given: Arguments) => Result | Promise<Result>,
      ...args: Arguments
    ): Promise<Result> {
      return runIn(bidi, await openConsole(), given, args);
    },
    stop: async () => {
      await until(
        async () => (await inBrowser(terminateBackground, id)) !== "running",
        "the event page to stop",
      );
    },
    wake: async () => {
      await inBrowser(wakeupBackground, id);
      await until(isRunning, "the event page to start");
    },
    granted: () => ({ origins: [...granted.origins], permissions: [...granted.permissions] }),
    grant: ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) => {
      for (const origin of origins) granted.origins.add(origin);
      for (const permission of permissions) granted.permissions.add(permission);
      return inBrowser(addPermissions, id, origins, permissions);
    },
    /** Runs a self-contained function with the event page's scope. */
    async runInBackground<Arguments extends unknown[]>(
      given: (scope: BackgroundScope, ...given: Arguments) => void,
      ...args: Arguments
    ): Promise<void> {
      const scope = "chrome.runtime.getBackgroundPage()";
      await evaluateIn(bidi, await openConsole(), callWithScope(given, scope, args));
    },
    /** The same build once more: what has been installed for a time only is replaced as by an update. */
    update: install,
    reinstall: async () => {
      granted.origins.clear();
      granted.permissions.clear();
      await bidi.send("webExtension.uninstall", { extension: id });
      await install();
    },
  };
}
