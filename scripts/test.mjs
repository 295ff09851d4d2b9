// Usage: node scripts/test.mjs [--quick]
// `npm test`: installs what is missing, then runs every check there is, in about half an hour, and goes on after a failure so
// that all of them are told. `--quick` stops before the builds. The last line counts: a check such as lint counts as one.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { checkAddon } from "./check-addon.mjs";
import { checkPackages } from "./check-packages.mjs";
import { installBrowsers } from "./install-browsers.mjs";
import { installPackages } from "./install.mjs";
import { ROOT, run, runTool } from "./run.mjs";
import { runTests } from "./run-tests.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const REPORTS = join(ROOT, ".output", "reports");
const quick = process.argv.includes("--quick");
const total = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs one stage under a headline and adds what it counted.
 *
 * @param {string} name
 * @param {() => Promise<Counts>} work
 */
async function stage(name, work) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const counts = await work();
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`   ${name}: ${describeCounts(counts)} in ${seconds} s`);
  return counts.failed === 0;
}

/** @param {Counts} counts */
function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * A check that passes or fails as a whole. What it says is shown when it fails, or always.
 *
 * @param {string} name
 * @param {() => Promise<{ ok: boolean, output: string }>} work
 * @param {{ show?: boolean }} [options]
 */
function check(name, work, { show = false } = {}) {
  return stage(name, async () => {
    const { ok, output } = await work();
    if (output.trim() && (show || !ok)) console.log(output.trim().replaceAll(/^/gm, "   "));
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  });
}

/** @param {string} project */
const tests = (project) => stage(`tests: ${project}`, () => runTests(project, "dot", REPORTS));

async function main() {
  const installed = await check("install packages", installPackages);
  if (!installed) return;
  mkdirSync(REPORTS, { recursive: true });
  await check("lockfile", () => run(process.execPath, ["scripts/lock-check.mjs"]));
  await check("packages", checkPackages);
  await check("prepare", () => runTool("wxt", ["prepare"]));
  await check("lint", () => runTool("oxlint", ["--type-aware"]));
  await check("format", () => runTool("prettier", ["--check", "--log-level=warn", "."]));
  await check("types", () => runTool("tsc", ["--noEmit"]));
  await tests("logic");
  await tests("unit");
  await tests("contract");
  if (quick) return;

  const chrome = await check("build for Chrome", () => runTool("wxt", ["zip", "-b", "chrome"]));
  const firefox = await check("build for Firefox", () => runTool("wxt", ["zip", "-b", "firefox", "--mv3"]));
  if (chrome && firefox) await tests("build");
  if (firefox) await check("add-on lint", () => checkAddon(".output/firefox-mv3"), { show: true });
  if (chrome) await check("sizes", () => runTool("node", ["scripts/size.mjs"]), { show: true });

  await endToEnd({ chromium: chrome, firefox });
}

/**
 * Both browsers at the same time: their tests mostly wait.
 *
 * @param {{ chromium: boolean, firefox: boolean }} built
 */
async function endToEnd(built) {
  console.log("\n== browsers");
  const { browsers, problems } = await installBrowsers();
  for (const { name, version, executable } of browsers) console.log(`   ${name} ${version}: ${executable}`);
  for (const kind of browsers.map((browser) => browser.kind))
    if (!built[kind]) problems.push(`No end-to-end tests in ${kind}: its build failed.`);
  for (const problem of problems) console.log(`   ${problem}`);
  total.failed += problems.length;

  const ready = browsers.map(({ kind }) => kind).filter((kind) => built[kind]);
  if (ready.length === 0) return;
  await stage(`end to end: ${ready.join(" and ")}`, async () => {
    const counts = await Promise.all(
      ready.map((kind) => runTests(kind, "verbose", REPORTS, { show: ready.length === 1 })),
    );
    return counts.reduce((sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }));
  });
}

await main();
if (total.skipped > 0)
  console.log(`\n${total.skipped} skipped, because this browser cannot do what they need`);
console.log(`\n${describeCounts({ ...total, skipped: 0 })}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
