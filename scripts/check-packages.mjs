import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.mjs";

/**
 * What goes into the build is passed on: this one asks for no more than its notice, and nothing we ship has another. One
 * that asks for as little (ISC, BSD) may be added with the package that needs it.
 */
const SHIPPED_LICENCES = ["MIT"];

/**
 * What tools may be licensed under: we run them and do not pass them on, so that terms about passing on (MPL-2.0: axe, the
 * linter of add-ons) bind nobody here. Python-2.0 is argparse alone, 0BSD tslib, CC0 the data about browsers. None forbids a
 * use, and none reaches what is made with the tool.
 */
const LICENCES = [
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "Apache-2.0",
  "MPL-2.0",
  "CC0-1.0",
  "Python-2.0",
];

/** Packages that may run something when they are installed. fsevents, for macOS alone, comes built and would build itself. */
const MAY_RUN = ["fsevents"];

const RUN_AT_INSTALL = ["preinstall", "install", "postinstall"];

/**
 * @typedef {{ version?: string, license?: string, link?: boolean, hasInstallScript?: boolean, dependencies?: Record<string, string> }} Entry
 * @typedef {{ license?: unknown, scripts?: Record<string, string>, hasBindings: boolean }} Installed
 */

/** @param {string} path */
const nameOf = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/**
 * Which entries of a lockfile end up in the build: what the project itself depends on, and all that needs.
 *
 * @param {Record<string, Entry>} packages
 */
function shippedPaths(packages) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {string} path */
  const follow = (path) => {
    for (const name of Object.keys(packages[path]?.dependencies ?? {})) {
      const near = `${path}/node_modules/${name}`;
      const dependency = packages[near] ? near : `node_modules/${name}`;
      if (!packages[dependency] || found.has(dependency)) continue;
      found.add(dependency);
      follow(dependency);
    }
  };
  follow("");
  return found;
}

/**
 * Finds packages whose licence is not on the list, and those that would run something when they are installed.
 *
 * @param {Record<string, Entry>} packages of the lockfile
 * @param {(path: string) => Installed | null} readInstalled what lies on the disk; null where a package is for other systems
 */
export function findProblems(packages, readInstalled) {
  const shipped = shippedPaths(packages);
  return Object.entries(packages).flatMap(([path, entry]) => {
    if (path === "" || entry.link) return [];
    const name = nameOf(path);
    const installed = readInstalled(path);
    const licences = shipped.has(path) ? SHIPPED_LICENCES : LICENCES;
    const runs = installed
      ? RUN_AT_INSTALL.some((script) => installed.scripts?.[script]) || installed.hasBindings
      : false;
    return [
      ...(licences.includes(entry.license ?? "")
        ? []
        : [`${path}: its licence is ${entry.license ?? "unknown"}`]),
      ...(installed && typeof installed.license === "string" && installed.license !== entry.license
        ? [`${path}: says ${installed.license}, the lockfile ${entry.license ?? "nothing"}`]
        : []),
      ...((entry.hasInstallScript || runs) && !MAY_RUN.includes(name)
        ? [`${path}: runs something when it is installed`]
        : []),
    ];
  });
}

/** @param {string} path */
function readInstalled(path) {
  const folder = join(ROOT, path);
  const file = join(folder, "package.json");
  if (!existsSync(file)) return null;
  return { ...JSON.parse(readFileSync(file, "utf8")), hasBindings: existsSync(join(folder, "binding.gyp")) };
}

/** Checks every package of the lockfile against the lists above. */
export async function checkPackages() {
  /** @type {{ packages: Record<string, Entry> }} */
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const problems = findProblems(packages, readInstalled);
  return { ok: problems.length === 0, output: problems.join("\n") };
}
