// Usage: npm run zip
// Builds what the stores take, into .output: the extension for Chrome and Edge, the extension for Firefox, and the sources
// that Mozilla's reviewers build it from. The same sources make the same bytes, so that the sums below can be compared.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { installPackagesOrExit } from "./install.mjs";
import { BUILD_OPTIONS, ROOT, runTool } from "./run.mjs";

/** @type {{ name: string, version: string }} */
const { name, version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

await installPackagesOrExit();
for (const options of Object.values(BUILD_OPTIONS)) {
  const { ok, output } = await runTool("wxt", ["zip", ...options]);
  if (!ok) {
    console.error(output);
    process.exit(1);
  }
}
for (const kind of ["chrome", "firefox", "sources"]) {
  const file = join(".output", `${name}-${version}-${kind}.zip`);
  const bytes = readFileSync(join(ROOT, file));
  const sum = createHash("sha256").update(bytes).digest("hex");
  console.log(`${sum}  ${file}  ${Math.round(bytes.length / 1000)} kB`);
}
