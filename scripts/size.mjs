// Usage: node scripts/size.mjs [folder of a build]
// Measures the JavaScript that each page and the background load before any part is loaded on demand (the static module
// graph), and fails when a budget is broken or a part that belongs on demand is in it.
import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";

/** @typedef {{ entry: string, what: string, budget?: number, without?: (keyof typeof MARKS)[] }} Measure */

const KILOBYTE = 1000;

/** Texts that survive minification and stand in one library or room only. */
const MARKS = {
  zod: /\b_zod\b/,
  Markdown: /markedjs/,
  "the form": /["'`]fields\./,
  "the task's screen": /["'`]task\.complete["'`]/,
};

/** @type {Measure[]} */
const MEASURES = [
  {
    entry: "popup.html",
    what: "before the popup's list is painted",
    budget: 20 * KILOBYTE,
    without: ["zod", "Markdown", "the form", "the task's screen"],
  },
  { entry: "background.js", what: "the worker", budget: 30 * KILOBYTE, without: ["Markdown", "the form"] },
  { entry: "inbox.html", what: "the full tab", without: ["zod"] },
  { entry: "sidepanel.html", what: "the side of the window", without: ["zod"] },
  { entry: "options.html", what: "the options page", without: ["zod"] },
  { entry: "manage.html", what: "the page for owners and admins", without: ["zod", "Markdown"] },
];

const folder = process.argv[2] ?? ".output/chrome-mv3";
const files = new Map(
  globSync("**/*.{js,html}", { cwd: folder }).map((path) => [
    path.replaceAll("\\", "/"),
    readFileSync(join(folder, path), "utf8"),
  ]),
);

/**
 * The scripts that a file loads at once: imports and re-exports of a module, script elements of a page.
 *
 * @param {string} path
 */
function listLoaded(path) {
  const text = files.get(path) ?? "";
  const pattern = path.endsWith(".html")
    ? /<(?:script|link)\b[^>]*?\b(?:src|href)="\/([^"]+\.js)"/g
    : /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;
  return [...text.matchAll(pattern)].map(([, target = ""]) =>
    path.endsWith(".html") ? target : posix.join(posix.dirname(path), target),
  );
}

/**
 * @param {string} path
 * @param {Set<string>} seen
 * @returns {Set<string>} The file itself and all it loads at once, directly or not.
 */
function collectGraph(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  if (!files.has(path)) throw new Error(`${path} is not in ${folder}.`);
  seen.add(path);
  for (const loaded of listLoaded(path)) collectGraph(loaded, seen);
  return seen;
}

/** @param {number} bytes */
const inKilobytes = (bytes) => (bytes / KILOBYTE).toFixed(1).padStart(6);

/** @param {Measure} measure */
function takeMeasure({ entry, what, budget, without = [] }) {
  const graph = [...collectGraph(entry)].filter((path) => path.endsWith(".js"));
  const texts = graph.map((path) => files.get(path) ?? "");
  const sum = (/** @type {(text: string) => number} */ count) =>
    texts.reduce((total, text) => total + count(text), 0);
  const gzipped = sum((text) => gzipSync(text, { level: 9 }).length);
  const limit = budget === undefined ? "      " : inKilobytes(budget);
  console.log(
    `${inKilobytes(sum((text) => Buffer.byteLength(text)))} ${inKilobytes(gzipped)} ${limit}  ${entry}: ${what}, ${graph.length} files`,
  );
  return [
    ...(budget !== undefined && gzipped > budget
      ? [`${entry} is over its budget by ${gzipped - budget} bytes`]
      : []),
    ...without.flatMap((part) => {
      const holder = graph.find((path) => MARKS[part].test(files.get(path) ?? ""));
      return holder ? [`${entry} loads ${part} at once, in ${holder}`] : [];
    }),
  ];
}

/** A mark that is nowhere at all would find nothing for ever. */
function findLostMarks() {
  const all = [...files.values()].join("\n");
  return Object.entries(MARKS).flatMap(([part, mark]) =>
    mark.test(all) ? [] : [`nothing in the build is marked as ${part}: ${mark.source}`],
  );
}

console.log("   raw   gzip budget  (kB of 1000 bytes)");
const problems = [...MEASURES.flatMap(takeMeasure), ...findLostMarks()];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
