import { cutText } from "../text/cut-text";
import { STRING_LIMIT } from "./validate";
import { isWebAddress } from "./web-address";

/** Nobody reads more, and every reader of the task would have to. Characters. */
const TEXT_LIMIT = 10_000;

/**
 * Makes a text from elsewhere fit for a field: without characters that the server refuses or that nobody sees, on one
 * line where the field has only one, and cut to what the field takes.
 * @returns null where the field cannot take it: an address is never cut
 */
export function fitText(text: string, type: "string" | "text" | "url", limit = STRING_LIMIT): string | null {
  // Tab and line feed pass, all other control characters go.
  const clean = text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\t\n]|[\u200b\ufeff]/gu, "");
  if (type === "url") return isAddress(clean.trim()) ? clean.trim() : null;
  if (type === "text") return cutText(clean.replace(/\n{3,}/g, "\n\n").trim(), TEXT_LIMIT);
  return cutText(clean.replace(/\s+/g, " ").trim(), limit);
}

/** Fits an address into a field of text: whole or not at all. */
export function fitAddress(
  address: string,
  type: "string" | "text" | "url",
  limit = STRING_LIMIT,
): string | null {
  const whole = fitText(address, "url");
  return whole !== null && (type !== "string" || Array.from(whole).length <= limit) ? whole : null;
}

const isAddress = (text: string) => /^https?:\/\//i.test(text) && isWebAddress(text);
