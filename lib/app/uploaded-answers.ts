import type { FieldValue } from "../fields/output-field";
import type { UploadState } from "./uploads";

/** Puts what the server calls a file in the place of a local one that has been uploaded. Null when nothing changes. */
export function takeUploaded(value: FieldValue, states: ReadonlyMap<string, UploadState>): FieldValue | null {
  if (value.type !== "file") return null;
  let changed = false;
  const files = value.files.map((file) => {
    const state = file.kind === "local" ? states.get(file.fileId) : undefined;
    if (state?.state !== "uploaded") return file;
    changed = true;
    return state.remote;
  });
  return changed ? { type: "file", files } : null;
}

/** How many files of these answers are still on their way. */
export function countUploading(values: FieldValue[], states: ReadonlyMap<string, UploadState>): number {
  return values
    .flatMap((value) => (value.type === "file" ? value.files : []))
    .filter((file) => {
      const state = file.kind === "local" ? states.get(file.fileId)?.state : undefined;
      return state === "waiting" || state === "uploading";
    }).length;
}
