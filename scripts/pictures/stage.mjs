import { join } from "node:path";
import { startSandbox } from "../../tests/sandbox/sandbox.ts";
import { connect, LOOPBACK } from "../../tests/e2e/support/connect.ts";
import { openTask } from "../../tests/e2e/support/connections.ts";
import { BUILDS, launchBrowser } from "../../tests/e2e/support/launch.ts";

/** @import { Browser, Page, PageName, Size } from "../../tests/e2e/support/driver.ts" */
/** @import { Role } from "../../tests/sandbox/world/harborlight.ts" */
/** @import { Sandbox } from "../../tests/sandbox/sandbox.ts" */

export const SCHEMES = /** @type {const} */ (["light", "dark"]);

/** A part of the options page, as tall as the popup. */
export const OPTIONS_SIZE = { width: 560, height: 600 };

/**
 * A browser with the extension connected to a server with invented tasks.
 *
 * @typedef {object} Stage
 * @property {Browser} browser
 * @property {Sandbox} sandbox
 * @property {(page: PageName, size?: Size) => Promise<Page>} open Opens a page that shows the tasks.
 * @property {(name: string) => Promise<Page>} openTask Opens the popup at a task.
 * @property {(page: Page, name: string) => Promise<void>} take Photographs what is in view, in light and dark.
 */

/**
 * Plays a scene on a stage of its own.
 *
 * @param {string} folder Where the pictures go, called `name-scheme.png`.
 * @param {(stage: Stage) => Promise<void>} play
 * @param {Role | null} [role] Whose inbox it is, or null where nothing is connected yet.
 */
export async function playScene(folder, play, role = "performer") {
  const sandbox = await startSandbox({ dialect: "v7.3" });
  const browser = await launchBrowser({ kind: "chromium", extension: BUILDS.chromium });
  try {
    await browser.grantHost(LOOPBACK);
    await browser.grantNotifications();
    if (role !== null) await connectAs(browser, sandbox, role);
    await play({
      browser,
      sandbox,
      open: (page, size) => openList(browser, page, size),
      openTask: (name) => openTask(browser, sandbox.findTask(name).id),
      take: (page, name) => takeBoth(page, join(folder, name)),
    });
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

/**
 * @param {Browser} browser
 * @param {Sandbox} sandbox
 * @param {Role} role
 */
async function connectAs(browser, sandbox, role) {
  const options = await connect(browser, {
    address: sandbox.url,
    key: sandbox.keys[role],
    notifications: true,
  });
  await options.getByRole("heading", { name: "You are connected" }).waitFor();
  await options.close();
}

/**
 * @param {Browser} browser
 * @param {PageName} name
 * @param {Size} [size]
 */
async function openList(browser, name, size) {
  const page = await browser.open(name, size);
  // the last thing to come is what each row needs
  await page.getByText("3 checks, 1 field").first().waitFor();
  return page;
}

/**
 * @param {Page} page
 * @param {string} path Without the scheme.
 */
async function takeBoth(page, path) {
  for (const scheme of SCHEMES) {
    await page.emulateColorScheme(scheme);
    await page.screenshot(`${path}-${scheme}.png`);
  }
}

/**
 * Scrolls a heading or label to the upper edge.
 *
 * @param {Page} page
 * @param {string} text With which it begins.
 */
export async function scrollTo(page, text) {
  await page.getByText(text).first().waitFor();
  await page.evaluate((wanted) => {
    const all = [...document.querySelectorAll("h1, h2, h3, label, summary, legend")];
    const found = all.find((one) => one.textContent?.trim().startsWith(wanted));
    if (!found) throw new Error(`nothing begins with ${wanted}`);
    if (found instanceof HTMLElement) found.style.scrollMarginBlock = "16px";
    found.scrollIntoView({ block: "start" });
  }, text);
}
