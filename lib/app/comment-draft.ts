import type { FieldValue, FileReference, OutputField } from "../fields/output-field";
import type { DraftEntries } from "./draft-session";

/** Where unsent words about a task are kept, apart from the answers to its form. */
export const commentKey = (task: string) => `comment:${task}`;

/** A new comment, and the files that go with it. */
export const TEXT = "text";
export const FILES = "files";
/** A comment of one's own that is being changed. */
export const editName = (comment: string) => `edit:${comment}`;
/** Why a task goes back. `startedAt`: when the task was started, so that the reason is for this time only. */
export const reasonName = (startedAt: number | null) => `reason:${startedAt}`;
/** Whether something kept is the reason of an earlier time. */
export const isOldReason = (name: string, current: string) => name.startsWith("reason:") && name !== current;

/** Words and files are kept in drafts as if they were answers to a field of this name. */
export function draftField(name: string): OutputField {
  const type = name === FILES ? "file" : "text";
  const value: FieldValue = type === "file" ? { type, files: [] } : { type, text: "" };
  const rest = { description: "", required: false, hidden: false, order: 0, options: [] };
  return { apiName: name, name, type, value, ...rest };
}

/** The words kept under a name; null where nothing is kept. */
export function draftText(entries: DraftEntries, name: string): string | null {
  const value = entries[name]?.value;
  return value?.type === "text" ? value.text : null;
}

/** The files kept for a new comment. */
export function draftFiles(entries: DraftEntries): FileReference[] {
  const value = entries[FILES]?.value;
  return value?.type === "file" ? value.files : [];
}
