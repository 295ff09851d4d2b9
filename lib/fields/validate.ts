import { isEmptyValue } from "./empty";
import { isNumber } from "./number";
import type { FieldValue, OutputField } from "./output-field";
import type { Problem } from "./problem";
import { isWebAddress, normalizeUrl } from "./web-address";

/** The longest `string` value in characters, as Python counts them (reference §11). */
export const STRING_LIMIT = 140;

/** The server crashes outside of the years 1 to 9999; a day less on both ends leaves room for any timezone. */
export const EARLIEST_SECONDS = -62_135_510_400;
export const LATEST_SECONDS = 253_402_214_399;

function checkText(type: "string" | "text" | "number" | "url", text: string): Problem | null {
  if (text.includes("\0")) return { code: "has-nul" };
  if (!text.isWellFormed()) return { code: "lone-surrogate" };
  const length = type === "string" ? Array.from(text).length : 0;
  if (length > STRING_LIMIT) return { code: "too-long", limit: STRING_LIMIT, length };
  if (type === "number" && !isNumber(text)) return { code: "not-a-number" };
  if (type === "url" && !isWebAddress(normalizeUrl(text))) return { code: "not-a-url" };
  return null;
}

function checkChoices(field: OutputField, keys: string[]): Problem | null {
  const option = keys.find((key) => !field.options.some((known) => known.key === key));
  return option === undefined ? null : { code: "no-such-option", option };
}

/**
 * Checks an answer against everything the server would refuse, crash on or, worse, accept (reference §11, §25, §30).
 * @returns the first problem, or null. A fieldset's sum rule is known to the server alone.
 */
export function validateAnswer(field: OutputField, value: FieldValue): Problem | null {
  if (value.type !== field.type) return { code: "wrong-type" };
  if (isEmptyValue(value)) return field.required ? { code: "required" } : null;
  switch (value.type) {
    case "date": {
      const seconds = value.seconds ?? 0;
      const inRange = seconds >= EARLIEST_SECONDS && seconds <= LATEST_SECONDS;
      return inRange ? null : { code: "date-out-of-range" };
    }
    case "radio":
    case "dropdown":
      return checkChoices(field, value.choice === null ? [] : [value.choice]);
    case "checkbox":
      return checkChoices(field, value.choices);
    case "user":
    case "file":
      return null;
    default:
      return checkText(value.type, value.text);
  }
}
