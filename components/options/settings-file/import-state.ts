import { signal } from "@preact/signals";
import type { ReadFile } from "../../../lib/app/settings-file/read-settings-file";
import type { Change, ImportPlan } from "../../../lib/app/settings-file/plan-import";

/** How importing a settings file stands. */
export type ImportState =
  | { step: "idle" }
  | { step: "refused"; why: Exclude<ReadFile, { kind: "settings" }> | { kind: "unreadable" } }
  | { step: "preview"; plan: ImportPlan; unknown: string[] }
  | { step: "applying" }
  /** `notifications`: whether it is the browser that did not allow them. */
  | { step: "done"; changed: number; failed: Change[]; notifications: boolean };

/** It outlives the page's words: an imported language has them all shown anew. */
export const importState = signal<ImportState>({ step: "idle" });
