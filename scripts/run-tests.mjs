import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runTool } from "./run.mjs";

/**
 * @typedef {{ status: string }} ReportedTest
 * @typedef {{ name: string, status: string, assertionResults: ReportedTest[] }} ReportedFile
 * @typedef {{ testResults: ReportedFile[], success: boolean }} Report
 */

/**
 * Runs one of vitest's projects and counts its tests.
 *
 * @param {string} project
 * @param {string} reporter How it is shown.
 * @param {string} folder Where the report is written.
 * @param {{ show?: boolean, only?: string[] }} [options] `show`: as it runs; otherwise when it has ended. `only`: files to
 *   run instead of all, and further options.
 */
export async function runTests(project, reporter, folder, { show = true, only = [] } = {}) {
  const file = join(folder, `${project}.json`);
  rmSync(file, { force: true });
  const { ok, output } = await runTool(
    "vitest",
    [
      "run",
      "--project",
      project,
      `--reporter=${reporter}`,
      "--reporter=json",
      `--outputFile.json=${file}`,
      ...only,
    ],
    { show },
  );
  if (!show) console.log(output.trim());
  return countTests(readReport(file), ok);
}

/** @param {string} file */
function readReport(file) {
  try {
    return /** @type {Report} */ (JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/**
 * Counts a report's tests. A file that fails outside its tests (it cannot be loaded, or a hook throws) counts as one
 * failure, and so does a run that fails although every test passed, that wrote no report, or in which nothing ran.
 *
 * @param {Report | null} report
 * @param {boolean} ok Whether the run as a whole succeeded.
 */
export function countTests(report, ok) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const count = (/** @type {string[]} */ ...states) =>
    tests.filter(({ status }) => states.includes(status)).length;
  const passed = count("passed");
  const skipped = count("skipped", "pending", "todo", "disabled");
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  ).length;
  const failed = tests.length - passed - skipped + broken;
  const unexplained = failed === 0 && (!ok || passed === 0) ? 1 : 0;
  return { passed, failed: failed + unexplained, skipped };
}
