import { parameterRefusal, refuse } from "./answer.ts";

/** 9999-12-31: what lies beyond cannot be a timestamp in seconds (recording `run`, "due date in milliseconds"). */
const LAST_SECOND = 253_402_300_799;

/** What the server says to a number that cannot be a time in seconds. */
export const NO_TIMESTAMP = "An incorrect value has been passed in; a timestamp format is expected.";

/** True for a number beyond the calendar, for example milliseconds. */
export function isNoTimestamp(value: number): boolean {
  return Math.abs(value) > LAST_SECOND;
}

/** A boolean of a body as DRF reads it; null where it is not given. */
export function readFlagOfBody(body: Record<string, unknown>, name: string): boolean | null {
  const value = body[name];
  if (value === undefined) return null;
  if (value === null) refuse(parameterRefusal(name, "This field may not be null."));
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (/^(?:t|true|1|y|yes|on)$/i.test(text)) return true;
  if (/^(?:f|false|0|n|no|off)$/i.test(text)) return false;
  return refuse(parameterRefusal(name, "Must be a valid boolean."));
}

/**
 * A due date of a body in Unix seconds; null where it is not given or null.
 *
 * @param after The date has to be later than this. Unix seconds.
 */
export function readDateOfBody(body: Record<string, unknown>, name: string, after: number): number | null {
  const value = body[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== "number") return refuse(parameterRefusal(name, "Numeric type expected."));
  if (isNoTimestamp(value)) refuse(parameterRefusal(name, NO_TIMESTAMP));
  if (value <= after) return refuse(parameterRefusal(name, "Due date should be greater than current."));
  return value;
}

/** A text of a body that may not be blank; undefined where it is not given. */
export function readTextOfBody(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (value === null) refuse(parameterRefusal(name, "This field may not be null."));
  if (typeof value !== "string" && typeof value !== "number") {
    refuse(parameterRefusal(name, "Not a valid string."));
  }
  const text = String(value).trim();
  if (text.includes("\0")) refuse(parameterRefusal(name, "Null characters are not allowed."));
  if (text === "") refuse(parameterRefusal(name, "This field may not be blank."));
  return text;
}
