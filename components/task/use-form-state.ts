import { useState } from "preact/hooks";
import type { DraftSession } from "../../lib/app/draft-session";
import { whatIsMissing, type Missing } from "../../lib/fields/missing";
import type { Answers, FieldValue, OutputField } from "../../lib/fields/output-field";
import type { Obstacle } from "../../lib/store/stored";
import { problemSentence } from "../fields/problem-sentence";

export interface FormState {
  missing: Missing;
  /** Why a field's value cannot be sent, once it is time to say so; else null. */
  errorOf: (field: OutputField) => string | null;
  change: (field: OutputField, value: FieldValue) => void;
  leave: (field: OutputField) => void;
  /** The person tried to complete a task that is not ready. From then on every error is shown. */
  insist: () => void;
  insisted: boolean;
}

/**
 * What is wrong with the answers of a form, and when it is said: too much text at once, other errors when the person has
 * left the field, and what is missing only when they try to complete the task.
 */
export function useFormState(
  task: Parameters<typeof whatIsMissing>[0],
  answers: Answers,
  draft: DraftSession,
  obstacle: Obstacle | null,
): FormState {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [insisted, setInsisted] = useState(0);
  const missing = whatIsMissing(task, answers);
  const refused =
    obstacle?.reason === "refused" && obstacle.failure.kind === "invalid" ? obstacle.failure : null;

  const errorOf = (field: OutputField): string | null => {
    const name = field.apiName;
    if (refused?.field === name && !changed.has(name)) return refused.message;
    const problem = missing.fields.find(({ apiName }) => apiName === name)?.problem;
    if (!problem) return null;
    const touched = name in answers;
    const isTime = insisted > 0 || (touched && (left.has(name) || problem.code === "too-long"));
    return isTime ? problemSentence(problem, field.type) : null;
  };
  return {
    missing,
    errorOf,
    insist: () => setInsisted((count) => count + 1),
    insisted: insisted > 0,
    change(field, value) {
      if (!changed.has(field.apiName)) setChanged(new Set(changed).add(field.apiName));
      draft.answer(field, value);
    },
    leave(field) {
      if (!left.has(field.apiName)) setLeft(new Set(left).add(field.apiName));
    },
  };
}
