// Usage: node scripts/install-browsers.mjs
// Makes sure that a Chromium and a Firefox are there: those already installed first; else Debian's packages, where we are
// root on Debian; else Playwright's download for Chromium. Says in a sentence what is still missing.
import { existsSync } from "node:fs";
import { OLDEST, findBrowsers } from "./find-browser.mjs";
import { run, runTool } from "./run.mjs";

/** @typedef {import("./find-browser.mjs").FoundBrowser} FoundBrowser */

const KINDS = /** @type {const} */ (["chromium", "firefox"]);
const DEBIAN_PACKAGES = {
  chromium: ["chromium", "fonts-liberation"],
  firefox: ["firefox-esr", "fonts-liberation"],
};

/**
 * @returns {Promise<{ browsers: FoundBrowser[], problems: string[] }>} The first found of each kind, and a sentence for
 *   each kind that is missing.
 */
export async function installBrowsers() {
  const missing = await listMissing();
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    console.log(`  installing ${missing.join(" and ")} with apt-get`);
    const packages = new Set(missing.flatMap((kind) => DEBIAN_PACKAGES[kind]));
    await run("apt-get", ["update"]);
    await run("env", ["DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", ...packages]);
  }
  if ((await listMissing()).includes("chromium")) {
    console.log("  downloading Playwright's Chromium");
    await runTool("playwright", ["install", "chromium"]);
  }
  const found = await findBrowsers();
  const first = KINDS.flatMap((kind) => found.find((browser) => browser.kind === kind) ?? []);
  return { browsers: first, problems: (await listMissing()).map(describeMissing) };
}

async function listMissing() {
  const kinds = new Set((await findBrowsers()).map(({ kind }) => kind));
  return KINDS.filter((kind) => !kinds.has(kind));
}

/** @param {"chromium" | "firefox"} kind */
function describeMissing(kind) {
  return kind === "firefox"
    ? `Firefox ${OLDEST.firefox} or newer was not found: install it from mozilla.org or your system's packages, or say ` +
        "where it is in FIREFOX_PATH."
    : `Chromium or Chrome ${OLDEST.chromium} or newer was not found and could not be downloaded: install it, or say where ` +
        "it is in CHROMIUM_PATH.";
}

if (process.argv[1] === import.meta.filename) {
  const { browsers, problems } = await installBrowsers();
  for (const { name, version, executable } of browsers) console.log(`${name} ${version}: ${executable}`);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
