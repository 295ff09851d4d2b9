// Usage: npm run bench [-- --runs 15 --only popup,poll --write]
// Builds the extension and the floor it is compared with, measures both in Chromium against the sandbox, prints every
// figure and how it stands to its bar, and leaves `.output/bench/results.json` and a page of plots beside it.
// `--write` puts the tables into docs/performance.md.
import { installPackagesOrExit } from "./install.mjs";
import { runTool } from "./run.mjs";

const BUILDS = [
  ["build", "-b", "chrome"],
  ["build", "tests/bench/floor", "-b", "chrome"],
];

await installPackagesOrExit();
for (const build of BUILDS) {
  const { ok, output } = await runTool("wxt", build);
  if (ok) continue;
  console.error(output);
  process.exit(1);
}
const { ok } = await runTool("node", ["tests/bench/run.ts", ...process.argv.slice(2)], { show: true });
process.exitCode = ok ? 0 : 1;
