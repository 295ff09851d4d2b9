import type { FileReference } from "../../lib/fields/output-field";

/** Gives each file a key that stays the same when it has been uploaded: its name, and the how manieth of that name it is. */
export function withKeys(files: FileReference[]): { key: string; file: FileReference }[] {
  const counts = new Map<string, number>();
  return files.map((file) => {
    const count = (counts.get(file.name) ?? 0) + 1;
    counts.set(file.name, count);
    return { key: `${count} ${file.name}`, file };
  });
}
