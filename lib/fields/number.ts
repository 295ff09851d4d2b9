/** A decimal number with a point or a comma; nothing that Python reads but people do not write (reference §25 and §30). */
const NUMBER = /^[+-]?(\d+(?:[.,]\d*)?|[.,]\d+)(e[+-]?\d{1,3})?$/i;

/** A typed number as the server takes it: trimmed, with a point. */
export function normalizeNumber(text: string): string {
  return text.trim().replace(",", ".");
}

/** Whether a typed text is a number. Underscores, spaces inside, `NaN` and `Infinity` are not. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text.trim());
}
