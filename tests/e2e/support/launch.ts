import { findBrowsers } from "../../../scripts/find-browser.mjs";
import { launchChromium } from "./chromium/browser.ts";
import type { Browser, BrowserKind, LaunchOptions } from "./driver.ts";
import { launchFirefox } from "./firefox/browser.ts";

const LAUNCHERS = { chromium: launchChromium, firefox: launchFirefox };

/** Where `npm run build` puts the extension for each kind of browser. */
export const BUILDS: Record<BrowserKind, string> = {
  chromium: ".output/chrome-mv3",
  firefox: ".output/firefox-mv3",
};

/** Starts a browser of the kind with a throw-away profile and the extension in it. */
export async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  const executable = options.executable ?? (await findExecutable(options.kind));
  return LAUNCHERS[options.kind](options, executable);
}

/** The browser of a kind on this machine that is preferred. Throws where there is none. */
export async function findExecutable(kind: BrowserKind): Promise<string> {
  const found = (await findBrowsers()).find((browser) => browser.kind === kind);
  if (!found)
    throw new Error(`No ${kind} is installed that is new enough; \`npm test\` installs one where it can.`);
  return found.executable;
}
