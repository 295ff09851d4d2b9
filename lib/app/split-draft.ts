import { knownFields, type Form } from "../fields/all-fields";
import type { Answers } from "../fields/output-field";
import { fieldSignature } from "../fields/signature";
import type { DraftEntries } from "./draft-session";

/**
 * Tells which typed answers still fit their fields. An answer typed for a field that has changed since (another type,
 * other options, required now) or is gone does not go into the form, and is not lost either: it is `earlier`.
 */
export function splitDraft(entries: DraftEntries, form: Form): { answers: Answers; earlier: Answers } {
  const signatures = new Map(knownFields(form).map((field) => [field.apiName, fieldSignature(field)]));
  const answers: Answers = {};
  const earlier: Answers = {};
  for (const [name, { signature, value }] of Object.entries(entries)) {
    (signatures.get(name) === signature ? answers : earlier)[name] = value;
  }
  return { answers, earlier };
}
