import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes a directory of our own for one browser. `remove` deletes it, patiently, because a browser writes to the last. */
export function createTemporaryDirectory() {
  const path = mkdtempSync(join(tmpdir(), "workflow-inbox-"));
  return {
    path,
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}
