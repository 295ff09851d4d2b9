import { computed, type ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { DraftSession } from "../../lib/app/draft-session";
import { draftSplitter, type SplitDraft } from "../../lib/app/split-draft";
import type { Form } from "../../lib/fields/all-fields";

/** Follows what was typed into a form, without rendering whoever asks. `form` is to stay the same while nothing changes. */
export function useTyped(draft: DraftSession, form: Form): ReadonlySignal<SplitDraft> {
  return useMemo(() => {
    const split = draftSplitter(form);
    return computed(() => split(draft.entries.value));
  }, [draft, form]);
}
