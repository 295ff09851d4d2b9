import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll } from "vitest";
import { createTemporaryDirectory } from "./temporary-directory.ts";

/**
 * A folder for files that the tests of a file hand to the extension; it is deleted in the end. Returns a function that writes
 * one there and gives its path.
 */
export function prepareFiles(): (name: string, text: string) => string {
  const { path, remove } = createTemporaryDirectory();
  afterAll(remove);
  return (name, text) => {
    const file = join(path, name);
    writeFileSync(file, text);
    return file;
  };
}
