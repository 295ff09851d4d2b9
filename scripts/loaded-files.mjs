import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/**
 * Reads the scripts and pages of a build.
 *
 * @param {string} folder
 * @returns {Map<string, string>} Their texts by path.
 */
export function readBuild(folder) {
  const paths = globSync("**/*.{js,html}", { cwd: folder });
  return new Map(paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8")]));
}

/**
 * The scripts that a file loads at once: imports and re-exports of a module, script elements of a page.
 *
 * @param {string} path
 * @param {string} text
 */
function listLoaded(path, text) {
  const pattern = path.endsWith(".html")
    ? /<(?:script|link)\b[^>]*?\b(?:src|href)="\/([^"]+\.js)"/g
    : /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;
  return [...text.matchAll(pattern)].map(([, target = ""]) =>
    path.endsWith(".html") ? target : posix.join(posix.dirname(path), target),
  );
}

/**
 * Follows what is loaded at once, directly or not.
 *
 * @param {Map<string, string>} files A build, see `readBuild`.
 * @param {string} path
 * @param {Set<string>} seen
 * @returns {Set<string>} The file itself and all it loads.
 */
export function collectGraph(files, path, seen = new Set()) {
  if (seen.has(path)) return seen;
  const text = files.get(path);
  if (text === undefined) throw new Error(`${path} is not in the build.`);
  seen.add(path);
  for (const loaded of listLoaded(path, text)) collectGraph(files, loaded, seen);
  return seen;
}
