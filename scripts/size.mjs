// Usage: node scripts/size.mjs [folder of a build]
// Measures the JavaScript that each page and the background load before any part is loaded on demand (the static module
// graph), and fails when a budget is broken or a part that belongs on demand is in it.
import { gzipSync } from "node:zlib";
import { collectGraph, readBuild } from "./loaded-files.mjs";

/** @typedef {{ entry: string, what: string, budget?: number, without?: (keyof typeof MARKS)[] }} Measure */

const KILOBYTE = 1000;

/** Texts that survive minification and stand in one library or room only. */
const MARKS = {
  "the checks of what is stored": /["'`]email-or-name["'`],\s*["'`]id["'`]\]/,
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
    without: ["the checks of what is stored", "Markdown", "the form", "the task's screen"],
  },
  { entry: "background.js", what: "the worker", budget: 30 * KILOBYTE, without: ["Markdown", "the form"] },
  { entry: "inbox.html", what: "the full tab", without: ["the checks of what is stored"] },
  { entry: "sidepanel.html", what: "the side of the window", without: ["the checks of what is stored"] },
  { entry: "options.html", what: "the options page", without: ["the checks of what is stored"] },
  {
    entry: "manage.html",
    what: "the page for owners and admins",
    without: ["the checks of what is stored", "Markdown"],
  },
];

const files = readBuild(process.argv[2] ?? ".output/chrome-mv3");

/** @param {number} bytes */
const inKilobytes = (bytes) => (bytes / KILOBYTE).toFixed(1).padStart(6);

/** @param {Measure} measure */
function takeMeasure({ entry, what, budget, without = [] }) {
  const graph = [...collectGraph(files, entry)].filter((path) => path.endsWith(".js"));
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
