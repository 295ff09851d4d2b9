import { computed, useSignal, type ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { DraftSession } from "../../lib/app/draft-session";
import { whatIsMissing, type Missing } from "../../lib/fields/missing";
import type { Answers, FieldValue, OutputField } from "../../lib/fields/output-field";
import { validateAnswer } from "../../lib/fields/validate";
import type { Obstacle } from "../../lib/store/stored";
import { problemSentence } from "../fields/problem-sentence";

export interface FormState {
  missing: ReadonlySignal<Missing>;
  /** Why what a field was answered with, or else its value, cannot be sent, once it is time to say so; else null. */
  errorOf: (field: OutputField, answer: FieldValue | undefined) => string | null;
  change: (field: OutputField, value: FieldValue) => void;
  leave: (field: OutputField) => void;
  /** The person tried to complete a task that is not ready. From then on every error is shown. */
  insist: () => void;
  /** How often they did. */
  insisted: ReadonlySignal<number>;
}

/**
 * What is wrong with the answers of a form, and when it is said: too much text at once, other errors when the person has
 * left the field, and what is missing only when they try to complete the task. It is all in signals: a key renders the
 * field it changes, and not the form, which may have hundreds.
 * @param task the same one while nothing changes
 */
export function useFormState(
  task: Parameters<typeof whatIsMissing>[0],
  answers: ReadonlySignal<Answers>,
  draft: DraftSession,
  obstacle: Obstacle | null,
): FormState {
  const left = useSignal<ReadonlySet<string>>(new Set());
  const changed = useSignal<ReadonlySet<string>>(new Set());
  const insisted = useSignal(0);
  const refused =
    obstacle?.reason === "refused" && obstacle.failure.kind === "invalid" ? obstacle.failure : null;

  return useMemo(
    () => ({
      missing: computed(() => whatIsMissing(task, answers.value)),
      errorOf(field, answer) {
        const name = field.apiName;
        if (refused?.field === name && !changed.value.has(name)) return refused.message;
        const problem = validateAnswer(field, answer ?? field.value);
        if (!problem) return null;
        const isTime =
          insisted.value > 0 || (answer && (left.value.has(name) || problem.code === "too-long"));
        return isTime ? problemSentence(problem, field.type) : null;
      },
      insist: () => {
        insisted.value++;
      },
      insisted,
      change(field, value) {
        const name = field.apiName;
        if (!changed.value.has(name)) changed.value = new Set(changed.value).add(name);
        draft.answer(field, value);
      },
      leave({ apiName }) {
        if (!left.value.has(apiName)) left.value = new Set(left.value).add(apiName);
      },
    }),
    [task, answers, draft, refused, left, changed, insisted],
  );
}
