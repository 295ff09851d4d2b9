// Usage: npm run pictures [-- feature ...]
// Installs what is missing, builds the extension for Chrome, and takes the pictures of the documentation and of the stores
// from it, all or those of the features named (see pictures/take.mjs). Built-in modules only, because this runs before
// anything is installed.
import { installBrowsers } from "./install-browsers.mjs";
import { installPackagesOrExit } from "./install.mjs";
import { BUILD_OPTIONS, runTool } from "./run.mjs";

await installPackagesOrExit();
const { browsers, problems } = await installBrowsers();
if (!browsers.some(({ kind }) => kind === "chromium")) {
  console.error(problems.join("\n"));
  process.exit(1);
}
const built = await runTool("wxt", ["build", ...BUILD_OPTIONS.chromium]);
if (!built.ok) {
  console.error(built.output);
  process.exit(1);
}
const { ok } = await runTool("node", ["scripts/pictures/take.mjs", ...process.argv.slice(2)], { show: true });
process.exitCode = ok ? 0 : 1;
