import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes over every file under a directory whose path fits, as a disk does that goes bad: same length, nothing of its own.
 * Throws where there is none.
 */
export function damageFiles(directory: string, pattern: RegExp): void {
  const paths = readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((path) => join(directory, path))
    .filter((path) => pattern.test(path) && statSync(path).isFile());
  if (paths.length === 0) throw new Error(`Nothing to damage under ${directory}.`);
  for (const path of paths) writeFileSync(path, Buffer.alloc(statSync(path).size, 0xa5));
}
