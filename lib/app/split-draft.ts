import { knownFields, type Form } from "../fields/all-fields";
import type { Answers } from "../fields/output-field";
import { fieldSignature } from "../fields/signature";
import type { DraftEntries } from "./draft-session";

/** What was typed into a form: what still fits its fields, and what was typed when they were others. */
export interface SplitDraft {
  answers: Answers;
  /** The same object as long as there is nothing. */
  earlier: Answers;
}

const NONE: Answers = {};

/**
 * Tells which typed answers still fit the fields of a form. An answer typed for a field that has changed since (another
 * type, other options, required now) or is gone does not go into the form, and is not lost either: it is `earlier`. What
 * is asked for with each key is prepared once.
 */
export function draftSplitter(form: Form): (entries: DraftEntries) => SplitDraft {
  const signatures = new Map(knownFields(form).map((field) => [field.apiName, fieldSignature(field)]));
  return (entries) => {
    const answers: Answers = {};
    let earlier = NONE;
    for (const [name, { signature, value }] of Object.entries(entries)) {
      if (signatures.get(name) === signature) answers[name] = value;
      else earlier = { ...earlier, [name]: value };
    }
    return { answers, earlier };
  };
}
