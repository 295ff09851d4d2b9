const LONGEST_WAIT_SECONDS = 24 * 60 * 60;

/**
 * Reads a `Retry-After` header, given as seconds or as an HTTP date (reference §4).
 * @param now Unix milliseconds.
 * @returns whole seconds from 0 to 24 hours, or null when the header is absent or means nothing.
 */
export function readRetryAfter(header: string | null | undefined, now: number): number | null {
  const text = header?.trim();
  if (!text) return null;
  const isNumber = /^[-+\d.]+$/.test(text);
  const seconds = Math.ceil(isNumber ? Number(text) : (Date.parse(text) - now) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), LONGEST_WAIT_SECONDS);
}
