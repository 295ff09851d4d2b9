// Usage: node scripts/demo.mjs show|check <name of a browser>...
// Shows the built extension in a browser, or walks through the main job without a window in each. Started by start.mjs on
// a Node that runs the TypeScript of tests/ as it is.
import { join } from "node:path";
import { findBrowsers } from "./find-browser.mjs";
import { startSandbox } from "../tests/sandbox/sandbox.ts";
import { connect, connectAutomations, LOOPBACK } from "../tests/e2e/support/connect.ts";
import { BUILDS, launchBrowser } from "../tests/e2e/support/launch.ts";
import { walkMainJob } from "../tests/e2e/support/main-job.ts";

/** @typedef {import("./find-browser.mjs").FoundBrowser} FoundBrowser */

const TASKS = 45;
const PICTURES = join(".output", "demo");

/** @param {FoundBrowser} found */
const launchOptions = ({ kind, executable }) => ({ kind, executable, extension: BUILDS[kind] });

/**
 * Opens the browser with the extension connected to a sandbox, and leaves it to the person until they have enough.
 *
 * @param {FoundBrowser} found
 */
async function show(found) {
  const sandbox = await startSandbox({ dialect: "v7.3", tasks: TASKS });
  const browser = await launchBrowser({ ...launchOptions(found), headed: true, network: "any" });
  const interrupted = new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, resolve);
  });
  try {
    await browser.grantHost(LOOPBACK);
    await browser.grantNotifications();
    const options = await connect(browser, {
      address: sandbox.url,
      key: sandbox.keys.performer,
      notifications: true,
    });
    await options.getByRole("heading", { name: "You are connected" }).waitFor();
    const settings = await connectAutomations(browser, sandbox.puq);
    await settings.close();
    await browser.open("inbox");
    console.log(
      [
        `\n${found.name} ${browser.version} is open with a throw-away profile.`,
        `The extension is connected as Nadia Okafor to a sandbox server at ${sandbox.url}, where ${TASKS} tasks wait.`,
        `Its automations are those of a sandbox of puq.ai at ${sandbox.puq.url}`,
        "Click its icon in the toolbar (it may be behind the puzzle piece), or use the tab that is open.",
        "Stop with Ctrl+C, or by closing the browser. Nothing is kept.",
      ].join("\n"),
    );
    await Promise.race([browser.closed, interrupted]);
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

/**
 * Walks through the main job in one browser.
 *
 * @param {FoundBrowser} found
 * @returns {Promise<boolean>} Whether it went through.
 */
async function check(found) {
  console.log(`\n${found.name} ${found.version}`);
  const sandbox = await startSandbox({ dialect: "v7.3", tasks: TASKS });
  const browser = await launchBrowser(launchOptions(found));
  const pictures = join(PICTURES, found.kind);
  try {
    await walkMainJob({ browser, sandbox, pictures }, (step) => console.log(`  ${step}`));
    console.log(`  pictures of each screen: ${pictures}`);
    return true;
  } catch (error) {
    console.error(`  FAILED: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

const [mode, ...names] = process.argv.slice(2);
const found = await findBrowsers();
const browsers = names.flatMap((name) => found.find((browser) => browser.name === name) ?? []);
const [first] = browsers;
if (mode === "show" && first) await show(first);
else {
  const results = [];
  for (const browser of browsers) results.push(await check(browser));
  console.log(`\n${results.filter(Boolean).length} of ${results.length} browsers did the main job`);
  process.exitCode = results.length > 0 && results.every(Boolean) ? 0 : 1;
}
