import { convertTemplate } from "./convert-template";
import type { JsonObject } from "./json";

/**
 * Writes a template as JSON to keep or to pass on: without what belongs to its server alone, such as ids and the secret
 * address of its public form. Null where something lies deeper in it than can be written.
 */
export function exportTemplate(source: JsonObject): string | null {
  try {
    const { name, description, ...rest } = convertTemplate(source).body;
    return `${JSON.stringify({ name, description, ...rest }, null, 2)}\n`;
  } catch {
    return null;
  }
}

/** A file name made of a template's name. */
export function exportName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  return `${plain.slice(0, 60) || "template"}.json`;
}
