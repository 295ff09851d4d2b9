/** Whether a value of unknown origin is an object whose properties can be looked at. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** A text, or null for anything else. */
export const readText = (value: unknown): string | null => (typeof value === "string" ? value : null);
