import { runTool } from "./run.mjs";

/** Preact sets innerHTML for those who ask for it; we never do, but the linter sees the code. */
const EXPECTED = ["UNSAFE_VAR_ASSIGNMENT"];

/**
 * @typedef {{ code: string, message: string, file?: string, line?: number }} Remark
 * @typedef {{ errors: Remark[], warnings: Remark[], notices: Remark[] }} Remarks
 */

/**
 * Runs Mozilla's linter over the Firefox build: no error, and exactly the one warning that Preact itself causes.
 *
 * @param {string} folder
 */
export async function checkAddon(folder) {
  const { output } = await runTool("addons-linter", ["--output", "json", folder]);
  /** @type {Remarks} */
  let remarks;
  try {
    remarks = JSON.parse(output.slice(output.indexOf("{")));
  } catch {
    return { ok: false, output: `the linter did not answer in JSON:\n${output}` };
  }
  const { errors, warnings, notices } = remarks;
  const codes = warnings.map(({ code }) => code);
  const lines = [...errors, ...warnings, ...notices].map(
    ({ code, message, file = "", line }) => `${code} ${file}${line ? `:${line}` : ""} ${message}`,
  );
  const summary = `${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`;
  return {
    ok: errors.length === 0 && codes.join() === EXPECTED.join(),
    output: [summary, ...lines].join("\n"),
  };
}
