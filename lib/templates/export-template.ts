import { convertTemplate } from "./convert-template";
import type { JsonObject } from "./json";

/**
 * Writes a template as JSON to keep or to pass on: without what belongs to its server alone, such as ids and the secret
 * address of its public form.
 */
export function exportTemplate(source: JsonObject): string {
  const { name, description, ...rest } = convertTemplate(source).body;
  return `${JSON.stringify({ name, description, ...rest }, null, 2)}\n`;
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
