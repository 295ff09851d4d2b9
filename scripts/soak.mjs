// Usage: npm run soak -- [--browser chromium|firefox|none] [--runs 1000] [--cases 100000] [--minutes 60] [--seed 1] [--only 17]
// The long form of the tests that inject faults and odd input: so many runs, or so many minutes, for each part, whichever
// comes first. Prints fault × step × runs × lost × doubled. `--only` repeats a single run of those without a browser.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT, runTool } from "./run.mjs";

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

Object.assign(process.env, {
  SOAK_RUNS: values.runs,
  SOAK_CASES: values.cases,
  SOAK_MINUTES: values.minutes,
  SOAK_SEED: values.seed,
  ...(values.only !== undefined && { SOAK_ONLY: values.only }),
});

let failed = 0;

/**
 * Runs the long form of one of vitest's projects.
 *
 * @param {string} name
 * @param {string} project
 * @param {string[]} paths Those that do not exist are left out.
 */
async function soak(name, project, paths) {
  const present = paths.filter((path) => existsSync(join(ROOT, path)));
  if (present.length === 0) return;
  console.log(`\n== ${name}`);
  const { ok } = await runTool("vitest", ["run", "--project", project, ...present], { show: true });
  if (!ok) failed += 1;
}

await soak("faults, without a browser", "unit", ["tests/soak/faults.test.ts"]);
if (values.only === undefined) {
  await soak("odd input", "logic", ["tests/properties"]);
  await soak("injections, in every screen", "unit", ["tests/attack"]);
  for (const kind of ["chromium", "firefox"]) {
    if ((values.browser ?? kind) !== kind) continue;
    const build = kind === "chromium" ? ["-b", "chrome"] : ["-b", "firefox", "--mv3"];
    const { ok, output } = await runTool("wxt", ["build", ...build]);
    if (!ok) console.log(output);
    await soak(`faults, in ${kind}`, kind, ["tests/soak/faults.e2e.ts"]);
    await soak(`injections, in ${kind}`, kind, ["tests/e2e/attack.e2e.ts", "tests/e2e/key.e2e.ts"]);
  }
}
console.log(failed === 0 ? "\nNothing lost, nothing done twice." : `\n${failed} of these parts failed.`);
process.exitCode = failed === 0 ? 0 : 1;
