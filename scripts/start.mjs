// Usage: node scripts/start.mjs [--browser chromium|chrome|edge|firefox] [--check]
// `npm start`: installs what is missing, builds the extension, and shows it (see demo.mjs). Built-in modules only, because
// this runs before anything is installed.
import { parseArgs } from "node:util";
import { findBrowsers } from "./find-browser.mjs";
import { installBrowsers } from "./install-browsers.mjs";
import { installPackagesOrExit } from "./install.mjs";
import { BUILD_OPTIONS, runTool } from "./run.mjs";

/** @typedef {import("./find-browser.mjs").FoundBrowser} FoundBrowser */

const NAMES = ["chromium", "chrome", "edge", "firefox"];

const { values } = parseArgs({
  options: { browser: { type: "string" }, check: { type: "boolean", default: false } },
});

/**
 * Prints a sentence and ends.
 *
 * @param {string} sentence
 * @returns {never}
 */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/**
 * The browsers to show it in: all kinds with `--check`, else one.
 *
 * @returns {Promise<FoundBrowser[]>}
 */
async function chooseBrowsers() {
  const { browser: name, check } = values;
  if (name && !NAMES.includes(name)) giveUp(`--browser is one of ${NAMES.join(", ")}.`);
  if (check && !name) {
    const { browsers, problems } = await installBrowsers();
    for (const problem of problems) console.error(problem);
    return browsers;
  }
  const found = await findBrowsers();
  const chosen = found.find((browser) => !name || browser.name === name);
  if (chosen) return [chosen];
  const { browsers, problems } = await installBrowsers();
  const installed = browsers.find((browser) => !name || browser.name === name);
  return installed ? [installed] : giveUp(problems.join("\n") || `${name} was not found on this machine.`);
}

await installPackagesOrExit();
const browsers = await chooseBrowsers();
for (const kind of new Set(browsers.map((browser) => browser.kind))) {
  console.log(`Building the extension for ${kind === "firefox" ? "Firefox" : "Chrome"}`);
  const built = await runTool("wxt", ["build", ...BUILD_OPTIONS[kind]]);
  if (!built.ok) giveUp(built.output);
}
const names = browsers.map((browser) => browser.name);
const demo = ["scripts/demo.mjs", values.check ? "check" : "show", ...names];
const { ok } = await runTool("node", demo, { show: true });
process.exitCode = ok ? 0 : 1;
