import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import type { LaunchOptions } from "../driver.ts";
import { EXTENSION_ID } from "./test-build.ts";

/** Chromium asks its maker for updates and accounts otherwise, whatever Playwright switches off. */
const LOOPBACK_ONLY = [
  "--proxy-server=http://127.0.0.1:9",
  "--proxy-bypass-list=127.0.0.1",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

/** Starts Chromium, Chrome or Edge with a profile under `directory`, without any extension. */
export async function startChromium(options: LaunchOptions, executable: string, directory: string) {
  const { headed = false, network = "loopback", colorScheme = "light" } = options;
  const profile = join(directory, "profile");
  if (!existsSync(profile)) pinToToolbar(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: !headed,
    // a sandbox cannot be had by root
    chromiumSandbox: process.getuid?.() !== 0,
    // with a window, whoever opened it closes it in order
    handleSIGINT: !headed,
    viewport: null,
    colorScheme: headed ? null : colorScheme,
    ignoreDefaultArgs: ["--disable-extensions", "--enable-automation"],
    args: [
      "--enable-unsafe-extension-debugging",
      "--window-size=1280,1000",
      ...(headed ? [] : ["--screen-info={1600x1200}"]),
      ...(network === "loopback" ? LOOPBACK_ONLY : []),
    ],
  });
  const browser = context.browser();
  if (!browser) throw new Error("Chromium was started without a browser to talk to.");
  return { context, version: browser.version(), root: await browser.newBrowserCDPSession() };
}

/** Puts our button on the toolbar, where it would be behind the puzzle piece otherwise. */
function pinToToolbar(profile: string) {
  mkdirSync(join(profile, "Default"), { recursive: true });
  const preferences = { extensions: { pinned_extensions: [EXTENSION_ID] } };
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
}
