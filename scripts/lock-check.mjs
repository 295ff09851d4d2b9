// Usage: node scripts/lock-check.mjs
// npm drops a platform's package from the lockfile without a word when the registry lacks it, and writes the host it
// installed from into every entry unless told not to. Both would show only on somebody else's machine.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.mjs";

/** @typedef {{ resolved?: string, integrity?: string, link?: boolean, inBundle?: boolean, optionalDependencies?: Record<string, string> }} Entry */

/** @type {{ packages: Record<string, Entry> }} */
const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));

const problems = Object.entries(packages).flatMap(([path, entry]) => [
  ...(entry.resolved?.startsWith("http") ? [`${path}: names the host it came from`] : []),
  ...(path && !entry.link && !entry.inBundle && !entry.integrity ? [`${path}: has no integrity`] : []),
  ...Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
    .map((name) => `${path || "package.json"}: optional ${name} is missing`),
]);

for (const problem of problems) console.error(problem);
console.log(`${Object.keys(packages).length} entries, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
