import { isRecord } from "../http/json";
import { checkDraft, checkTemplate } from "./check-template";
import { convertTemplate } from "./convert-template";
import type { JsonObject } from "./json";
import { readLocatedJson, type TextPlace } from "./locate";
import type { KnownPeople, TemplateProblem } from "./problem";
import { readTemplate } from "./read-template";
import type { TemplateOutline } from "./template";

export type PlacedProblem = TemplateProblem & { place: TextPlace };

/** What a pasted text turned out to be. */
export type ImportedTemplate =
  | { kind: "empty" }
  /** `error` is the JSON parser's own name for it. */
  | { kind: "not-json"; place: TextPlace; error: string }
  /** JSON, but a list or a single value. The server breaks down on a list. */
  | { kind: "not-template" }
  | {
      kind: "template";
      /** In today's shape. */
      body: JsonObject;
      outline: TemplateOutline;
      classic: boolean;
      /** What the server would refuse if it were active, in the order of the text. */
      problems: PlacedProblem[];
      /** What it would refuse even as a draft. */
      draftProblems: PlacedProblem[];
    };

/**
 * Reads a template from JSON, in today's shape or the documented one, and says what the server would say to it before
 * the server is asked.
 */
export function importTemplate(text: string, people: KnownPeople): ImportedTemplate {
  if (text.trim() === "") return { kind: "empty" };
  const json = readLocatedJson(text);
  if (!json.ok) return { kind: "not-json", place: json.place, error: json.error };
  if (!isRecord(json.value)) return { kind: "not-template" };
  const { body, classic, sourceOf } = convertTemplate(json.value);
  const locate = (problems: TemplateProblem[]) =>
    problems
      .map((problem) => ({ ...problem, place: json.placeOf(sourceOf(problem.path)) }))
      .toSorted((one, other) => one.place.line - other.place.line || one.place.column - other.place.column);
  return {
    kind: "template",
    body,
    outline: readTemplate(body),
    classic,
    problems: locate(checkTemplate(body, people)),
    draftProblems: locate(checkDraft(body)),
  };
}
