import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

const WITH_NODE = join(ROOT, "scripts", "with-node.mjs");

/** How the framework is told for which kind of browser it builds. */
export const BUILD_OPTIONS = { chromium: ["-b", "chrome"], firefox: ["-b", "firefox", "--mv3"] };

/**
 * Runs a command in the project's folder, with the tools of node_modules in its path.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ show?: boolean }} [options] `show`: pass its output on as it comes; otherwise it is kept.
 * @returns {Promise<{ ok: boolean, output: string }>} `output`: what it wrote, if it was kept.
 */
export function run(command, args, { show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: toolEnvironment(),
      shell: process.platform === "win32",
      stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    // Ctrl+C reaches the command too; we end when it has cleaned up.
    const stay = () => undefined;
    process.on("SIGINT", stay);
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.once("error", (error) => resolve({ ok: false, output: output + error.message }));
    child.once("close", (code) => {
      process.off("SIGINT", stay);
      resolve({ ok: code === 0, output });
    });
  });
}

/** With our tools first in the path, and without colours where nobody sees them. */
function toolEnvironment() {
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  return {
    ...process.env,
    ...(!process.stdout.isTTY && { NO_COLOR: "1" }),
    [path]: join(ROOT, "node_modules", ".bin") + delimiter + (process.env[path] ?? ""),
  };
}

/**
 * Runs one of the project's tools on a Node that is new enough. See `run`.
 *
 * @param {string} tool
 * @param {string[]} args
 * @param {{ show?: boolean }} [options]
 */
export function runTool(tool, args, options) {
  return run(process.execPath, [WITH_NODE, tool, ...args], options);
}
