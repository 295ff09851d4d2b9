import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run } from "./run.mjs";

/**
 * Installs the packages of package-lock.json unless that has been done since it changed. Needs nothing but Node and npm.
 *
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function installPackages() {
  const lock = join(ROOT, "package-lock.json");
  const installed = join(ROOT, "node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs)
    return { ok: true, output: "" };
  return run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
}

/** Installs the packages where that is needed, and ends with what went wrong where it fails. */
export async function installPackagesOrExit() {
  const { ok, output } = await installPackages();
  if (ok) return;
  console.error(output);
  process.exit(1);
}
