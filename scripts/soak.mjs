// Usage: npm run soak -- [--browser chromium|firefox|none] [--runs 1000] [--cases 100000] [--minutes 60] [--seed 1] [--only 17]
// The long form of the tests that inject faults, odd input, scripts and load, one part after the other: so many runs, or so
// many minutes, for each part, whichever comes first. Prints the matrices, fault × step × runs × lost × doubled, and what
// they come to; anything but zeros there ends it with code 1. How a matrix is read: tests/soak/README.md.
// `--only` repeats a single run of the background in Node, or with `--browser` a single batch in that browser.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installPackagesOrExit } from "./install.mjs";
import { BUILD_OPTIONS, ROOT, runTool } from "./run.mjs";
import { runTests } from "./run-tests.mjs";

const { values } = parseArgs({
  options: {
    browser: { type: "string" },
    runs: { type: "string", default: "1000" },
    cases: { type: "string", default: "100000" },
    minutes: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});

const REPORTS = join(ROOT, ".output", "soak");
const REPORT = join(REPORTS, "totals.jsonl");
const isWhole = values.only === undefined;
/** Given to each test that does not say itself how long it may take. */
const LIMIT = ["--testTimeout", String(Number(values.minutes) * 60_000)];

await installPackagesOrExit();
mkdirSync(REPORTS, { recursive: true });
rmSync(REPORT, { force: true });
Object.assign(process.env, {
  LOAD: "full",
  SOAK_RUNS: values.runs,
  SOAK_CASES: values.cases,
  SOAK_MINUTES: values.minutes,
  SOAK_SEED: values.seed,
  SOAK_REPORT: REPORT,
  ...(!isWhole && { SOAK_ONLY: values.only }),
});

/** @type {string[]} */
const failed = [];

/**
 * Runs the long form of some tests of one of vitest's projects.
 *
 * @param {string} name
 * @param {string} project
 * @param {string[]} paths Those that do not exist are left out.
 */
async function soak(name, project, paths) {
  const present = paths.filter((path) => existsSync(join(ROOT, path)));
  if (present.length === 0) return;
  console.log(`\n== ${name}`);
  const counts = await runTests(project, "default", REPORTS, { only: [...present, ...LIMIT] });
  if (counts.failed > 0) failed.push(name);
}

/** @param {"chromium" | "firefox"} kind */
async function soakBrowser(kind) {
  const { ok, output } = await runTool("wxt", ["build", ...BUILD_OPTIONS[kind]]);
  if (!ok) {
    console.log(output);
    failed.push(`build for ${kind}`);
    return;
  }
  await soak(`faults, in ${kind}`, kind, ["tests/soak/faults.e2e.ts"]);
  if (!isWhole) return;
  await soak(`injections, in ${kind}`, kind, ["tests/e2e/attack.e2e.ts"]);
  await soak(`the key, in ${kind}`, kind, ["tests/e2e/key.e2e.ts"]);
  await soak(`load, in ${kind}`, kind, ["tests/e2e/load.e2e.ts"]);
}

/** Says what all matrices come to. */
function tellTotals() {
  const sum = { told: 0, lost: 0, doubled: 0, executed: 0 };
  console.log("\n== total");
  for (const line of existsSync(REPORT) ? readFileSync(REPORT, "utf8").trim().split("\n") : []) {
    const { part, runs, ...ends } = /** @type {{ part: string, runs: number } & Partial<typeof sum>} */ (
      JSON.parse(line)
    );
    const words = Object.entries(ends).map(([end, count]) => `${end} ${count}`);
    console.log(`   ${part}: ${runs} runs, ${words.join(", ")}`);
    for (const end of /** @type {const} */ (["told", "lost", "doubled", "executed"]))
      sum[end] += ends[end] ?? 0;
  }
  const { told, lost, doubled, executed } = sum;
  if (told > 0) console.log(`   started twice by the browser itself, and the person told: ${told}`);
  console.log(`lost ${lost} doubled ${doubled} executed ${executed}`);
  for (const name of failed) console.log(`failed: ${name}`);
  process.exitCode = failed.length + lost + doubled + executed > 0 ? 1 : 0;
}

const kinds = /** @type {const} */ (["chromium", "firefox"]).filter(
  (kind) => (values.browser ?? kind) === kind,
);
const isOneBatch = !isWhole && values.browser !== undefined;
if (!isOneBatch) await soak("faults, without a browser", "unit", ["tests/soak/faults.test.ts"]);
if (isWhole) {
  await soak("odd input", "logic", ["tests/properties", "lib/fields/round-trip.test.ts"]);
  await soak("odd input, in every screen", "unit", ["tests/properties"]);
  await soak("injections, in every screen", "unit", ["tests/attack"]);
}
if (isWhole || isOneBatch) for (const kind of kinds) await soakBrowser(kind);
tellTotals();
